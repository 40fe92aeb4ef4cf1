// Bündel on Azure, in one resource group: the app, its store, its bot, and one identity that opens all of it without a secret.
// teamsapp.yml deploys this file with azure.parameters.json; docs/betrieb.md says how, in German. test/infra holds rules over it.
targetScope = 'resourceGroup'

@description('The name of all resources. It also stands in the address of the app and of the store, so it is unique in the world: buendel-eichenfurt.')
@minLength(3)
@maxLength(40)
param name string

@description('Where data is kept and worked on: a region inside the European Union.')
@allowed([
  'germanywestcentral'
  'austriaeast'
  'francecentral'
  'italynorth'
  'northeurope'
  'polandcentral'
  'spaincentral'
  'swedencentral'
  'westeurope'
])
param location string = 'germanywestcentral'

@description('The Entra tenants whose people may use Bündel, separated by commas.')
param tenants string

@description('The client id of the app registration that people sign in to (aadApp/create).')
param signInId string

@description('The town’s own host name, such as buendel.eichenfurt.de, which stands in cards for years; none: the address that App Service gives.')
param ownHost string = 'none'

@description('The size of an instance. Basic is enough for a town; Premium v3 lies in several zones where the region has them.')
@allowed([
  'B1'
  'B2'
  'B3'
  'P0v3'
  'P1v3'
])
param appSku string = 'B1'

@description('How many instances answer. Two, so that one may be restarted while the other answers.')
@minValue(2)
@maxValue(10)
param instances int = 2

@description('How the bot is registered. UserAssignedMSI needs no secret; SingleTenant needs botAppId and botPasswordUri.')
@allowed([
  'UserAssignedMSI'
  'SingleTenant'
])
param botType string = 'UserAssignedMSI'

@description('With SingleTenant: the client id of the bot’s app registration.')
param botAppId string = ''

@description('With SingleTenant: the address of the Key Vault secret that is the bot’s password. The identity needs the role Key Vault Secrets User there.')
param botPasswordUri string = ''

@description('How long the store can be set back to any second.')
@allowed([
  'Continuous7Days'
  'Continuous30Days'
])
param backup string = 'Continuous7Days'

@description('Whether the app’s log is kept in Log Analytics, and Application Insights is set up. The log holds no texts, names or tokens.')
@allowed([
  'off'
  'on'
])
param monitoring string = 'off'

var database = 'buendel'
var managed = botType == 'UserAssignedMSI'
var botId = managed ? identity.properties.clientId : botAppId

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

module monitor 'modules/monitoring.bicep' = if (monitoring == 'on') {
  name: 'monitoring'
  params: {
    name: name
    location: location
  }
}

module data 'modules/data.bicep' = {
  name: 'data'
  params: {
    name: name
    location: location
    database: database
    backup: backup
    principalId: identity.properties.principalId
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: name
    location: location
    sku: appSku
    instances: instances
    identityId: identity.id
    identityClientId: identity.properties.clientId
    botId: botId
    botType: botType
    botTenantId: identity.properties.tenantId
    botPasswordUri: managed ? '' : botPasswordUri
    signInId: signInId
    tenants: tenants
    ownHost: ownHost
    cosmosEndpoint: data.outputs.endpoint
    database: database
    workspaceId: monitoring == 'on' ? monitor!.outputs.workspaceId : ''
    insightsName: monitoring == 'on' ? monitor!.outputs.insightsName : ''
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: name
    botId: botId
    botType: botType
    botTenantId: identity.properties.tenantId
    identityId: managed ? identity.id : ''
    host: app.outputs.host
  }
}

// The toolkit writes these into env/.env.<environment>, where teamsapp.yml, the app manifest and aad.manifest.json take them from.

@description('The bot’s id in the app manifest.')
output BOT_ID string = botId

@description('The address of the tab, without a slash at its end.')
output PUBLIC_URL string = 'https://${app.outputs.host}'

@description('The host of that address.')
output PUBLIC_HOST string = app.outputs.host

@description('Where `deploy` brings the program.')
output APP_SERVICE_RESOURCE_ID string = app.outputs.resourceId
