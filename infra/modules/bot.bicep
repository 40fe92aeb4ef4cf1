// The bot's entry at Microsoft: who it is, where it listens, and that it is for Teams.

@description('The name of the bot’s resource.')
param name string

@description('The bot’s id: the client id of the managed identity, or of its app registration.')
param botId string

@description('How the bot is registered.')
param botType string

@description('The tenant in which the bot is registered.')
param botTenantId string

@description('The managed identity that is the bot; empty where it is an app registration.')
param identityId string

@description('The host that the bot is reached at.')
param host string

// Bots are kept in few regions only; of these one is in the European Union.
var location = 'westeurope'

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: location
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: 'Bündel'
    description: 'Bündel, ein Programm der Stadt'
    endpoint: 'https://${host}/api/messages'
    msaAppId: botId
    msaAppType: botType
    msaAppTenantId: botTenantId
    msaAppMSIResourceId: identityId == '' ? null : identityId
    disableLocalAuth: true
    publicNetworkAccess: 'Enabled'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: location
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
    }
  }
}
