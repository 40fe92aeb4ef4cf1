// Where the app's log is kept, if the town wants that: off by default.

@description('The name of both resources.')
param name string

@description('The region of both resources.')
param location string

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: 30
    features: {
      enableLogAccessUsingOnlyResourcePermissions: true
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: name
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
  }
}

@description('The Log Analytics workspace.')
output workspaceId string = workspace.id

@description('The name of Application Insights; its connection string is read where it is used, so that no output holds it.')
output insightsName string = insights.name
