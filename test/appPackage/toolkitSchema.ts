import { z } from 'zod/v4';

/**
 * The actions of Microsoft 365 Agents Toolkit that our files use, with all arguments its schema (v1.11) has for them. The schema
 * itself comes with the toolkit only, which is a hundred times the size of these lines; both files were valid against it.
 */
const variable = z.string().regex(/^[A-Z][A-Z0-9_]*$/);
/** The toolkit keeps such a value in env/.env.<environment>.user, which git leaves out. */
const secretVariable = z.string().regex(/^SECRET_[A-Z0-9_]+$/);
const audience = z.enum([
  'AzureADMyOrg',
  'AzureADMultipleOrgs',
  'AzureADandPersonalMicrosoftAccount',
  'PersonalMicrosoftAccount',
]);

function action<T extends z.ZodRawShape>(uses: string, args: T, written?: z.ZodType) {
  const common = { uses: z.literal(uses), name: z.string().optional(), with: z.strictObject(args) };
  return written ? z.strictObject({ ...common, writeToEnvironmentFile: written }) : z.strictObject(common);
}

const registration = {
  name: z.string().max(120),
  generateServicePrincipal: z.boolean().optional(),
  signInAudience: audience,
};
const ids = { clientId: variable, objectId: variable, tenantId: variable.optional() };

const actions = z.union([
  action('aadApp/create', { ...registration, generateClientSecret: z.literal(false) }, z.strictObject(ids)),
  action(
    'aadApp/create',
    { ...registration, generateClientSecret: z.literal(true) },
    z.strictObject({ ...ids, clientSecret: secretVariable }),
  ),
  action('aadApp/update', { manifestPath: z.string(), outputFilePath: z.string() }),
  action(
    'teamsApp/create',
    { name: z.string() },
    z.strictObject({ teamsAppId: variable, teamsAppTenantId: variable.optional() }),
  ),
  action('teamsApp/validateManifest', { manifestPath: z.string() }),
  action('teamsApp/zipAppPackage', { manifestPath: z.string(), outputZipPath: z.string(), outputFolder: z.string() }),
  action('teamsApp/update', { appPackagePath: z.string() }),
  action('teamsApp/publishAppPackage', { appPackagePath: z.string() }, z.strictObject({ publishedAppId: variable })),
  action('arm/deploy', {
    subscriptionId: z.string(),
    resourceGroupName: z.string(),
    templates: z.array(z.strictObject({ deploymentName: z.string(), path: z.string(), parameters: z.string() })).min(1),
    bicepCliVersion: z.string().regex(/^v\d+\.\d+\.\d+$/),
  }),
  action('botFramework/create', {
    botId: z.string(),
    name: z.string(),
    messagingEndpoint: z.string(),
    description: z.string().optional(),
    channels: z.array(z.strictObject({ name: z.literal('msteams') })),
  }),
  action('cli/runNpmCommand', { args: z.string(), workingDirectory: z.string().optional() }),
  action('azureAppService/zipDeploy', {
    artifactFolder: z.string(),
    resourceId: z.string(),
    ignoreFile: z.string().optional(),
    outputZipFile: z.string().optional(),
  }),
  action('file/createOrUpdateEnvironmentFile', { target: z.string(), envs: z.record(z.string(), z.string()) }),
]);

export const toolkitFile = z.strictObject({
  version: z.literal('v1.11'),
  environmentFolderPath: z.literal('./env'),
  provision: z.array(actions),
  deploy: z.array(actions),
  publish: z.array(actions).optional(),
});

/** Names between `${{` and `}}`. */
export const placeholdersIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/\$\{\{ *(\w+) *\}\}/g)].map(([, name = '']) => name)),
];
