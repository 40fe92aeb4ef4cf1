// The program: App Service for Linux on Node 24. Any instance answers any request, and each says itself when it is ready.

@description('The name of the app and its plan.')
param name string

@description('The region of the app.')
param location string

@description('The size of an instance.')
param sku string

@description('How many instances answer.')
param instances int

@description('The managed identity that the app runs as.')
param identityId string

@description('The client id of that identity, by which it opens the store.')
param identityClientId string

@description('The bot’s id.')
param botId string

@description('How the bot is registered.')
param botType string

@description('The tenant in which the bot is registered.')
param botTenantId string

@description('The address of the Key Vault secret that is the bot’s password; empty: the bot has none.')
param botPasswordUri string

@description('The client id of the app registration that people sign in to.')
param signInId string

@description('The Entra tenants whose people may use Bündel, separated by commas.')
param tenants string

@description('The town’s own host name, or none.')
param ownHost string

@description('The address of the store.')
param cosmosEndpoint string

@description('The database in the store.')
param database string

@description('The Log Analytics workspace that the log goes to; empty: the log is not kept.')
param workspaceId string

@description('The name of Application Insights; empty: there is none.')
param insightsName string

var host = ownHost == 'none' ? site.properties.defaultHostName : ownHost

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: name
  location: location
  kind: 'linux'
  sku: {
    name: sku
    capacity: instances
  }
  properties: {
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identityId
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      // Not by npm: the platform's signal to stop must reach the process itself.
      appCommandLine: 'node bot/index.ts'
      alwaysOn: true
      healthCheckPath: '/readyz'
      http20Enabled: true
      webSocketsEnabled: false
      remoteDebuggingEnabled: false
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
    }
  }
}

// Whoever deploys signs in to Azure; a user name with a password, which every app has by default, is of no use.
resource noFtp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: site
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource noScmPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: site
  name: 'scm'
  properties: {
    allow: false
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = if (insightsName != '') {
  name: insightsName
}

// What bot/config.ts reads on Azure, and how the platform starts the program. What is not set here stands in docs/betrieb.md.
resource settings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: site
  name: 'appsettings'
  properties: union(
    {
      PORT: '8080'
      HOST: '0.0.0.0'
      NODE_ENV: 'production'
      PUBLIC_URL: 'https://${host}'
      TENANTS: tenants
      BOT_ID: botId
      BOT_TYPE: botType
      BOT_TENANT_ID: botTenantId
      SIGN_IN_ID: signInId
      COSMOS_ENDPOINT: cosmosEndpoint
      COSMOS_DATABASE: database
      AZURE_CLIENT_ID: identityClientId
      SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
      WEBSITE_RUN_FROM_PACKAGE: '1'
    },
    botPasswordUri == '' ? {} : { BOT_PASSWORD: '@Microsoft.KeyVault(SecretUri=${botPasswordUri})' },
    insightsName == '' ? {} : { APPLICATIONINSIGHTS_CONNECTION_STRING: insights!.properties.ConnectionString }
  )
}

// The app's own log only: the platform's log of requests would hold addresses of people.
resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (workspaceId != '') {
  scope: site
  name: 'log'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'AppServiceConsoleLogs'
        enabled: true
      }
      {
        category: 'AppServicePlatformLogs'
        enabled: true
      }
    ]
  }
}

@description('The host that people and Teams reach the app at.')
output host string = host

@description('The app, for those who bring the program to it.')
output resourceId string = site.id
