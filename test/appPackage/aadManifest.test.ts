import { readFileSync } from 'node:fs';
import { z } from 'zod/v4';
import { appUri, scope } from '../../bot/signIn/entra.ts';
import { roles } from '../../core/access.ts';
import { roleNames } from '../../core/words/roleNames.ts';
import { placeholdersIn } from './toolkitSchema.ts';

const root = new URL('../../', import.meta.url);
const text = readFileSync(new URL('aad.manifest.json', root), 'utf8');
const appManifest = readFileSync(new URL('appPackage/manifest.json', root), 'utf8');

const id = z.guid();
const placeholder = z.string().regex(/^\$\{\{[A-Z_]+\}\}$/);
const german = z.string().min(1).max(250);

/** What Entra takes (Microsoft Graph, *application*), as far as we say it; anything else would be a mistake. */
const manifest = z.strictObject({
  id: placeholder,
  appId: placeholder,
  displayName: z.string().min(1).max(120),
  signInAudience: z.literal('AzureADMyOrg'),
  identifierUris: z.array(z.string().startsWith('api://')).length(1),
  api: z.strictObject({
    requestedAccessTokenVersion: z.literal(2),
    oauth2PermissionScopes: z
      .array(
        z.strictObject({
          id,
          value: z.string().regex(/^[\w.-]{1,120}$/),
          type: z.literal('User'),
          isEnabled: z.literal(true),
          adminConsentDisplayName: z.string().min(1).max(100),
          adminConsentDescription: german,
          userConsentDisplayName: z.string().min(1).max(100),
          userConsentDescription: german,
        }),
      )
      .length(1),
    preAuthorizedApplications: z.array(z.strictObject({ appId: id, delegatedPermissionIds: z.array(id).length(1) })),
  }),
  appRoles: z.array(
    z.strictObject({
      id,
      value: z.string().regex(/^[A-Za-z]{1,120}$/),
      displayName: z.string().min(1).max(100),
      description: german,
      allowedMemberTypes: z.tuple([z.literal('User')]),
      isEnabled: z.literal(true),
    }),
  ),
  spa: z.strictObject({ redirectUris: z.tuple([z.string().regex(/^\$\{\{PUBLIC_URL\}\}\/$/)]) }),
  web: z.strictObject({
    redirectUris: z.tuple([]),
    implicitGrantSettings: z.strictObject({
      enableAccessTokenIssuance: z.literal(false),
      enableIdTokenIssuance: z.literal(false),
    }),
  }),
  publicClient: z.strictObject({ redirectUris: z.tuple([]) }),
  info: z.strictObject({}),
  optionalClaims: z.strictObject({
    accessToken: z.array(z.looseObject({ name: z.string() })),
    idToken: z.tuple([]),
    saml2Token: z.tuple([]),
  }),
  // No permission of Microsoft Graph.
  requiredResourceAccess: z.tuple([]),
});

/** What Microsoft's page *Configure your tab app for SSO* lists: Teams, Microsoft 365 and Outlook, on desktop, web and phones. */
const clients = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  '4765445b-32c6-49b0-83e6-1d93765276ca',
  '0ec893e0-5785-4de6-99da-4ed124e5296c',
  'd3590ed6-52b3-4102-aeff-aad2292ab01c',
  'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
  '27922004-5251-4030-b22d-91ecd9a37ea4',
];

const problemsOf = (json: string) => {
  const parsed = manifest.safeParse(JSON.parse(json));
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
};

describe('aad.manifest.json', () => {
  const read = manifest.parse(JSON.parse(text));

  test.each([
    [
      'a scope that is switched off',
      '"isEnabled": true',
      '"isEnabled": false',
      'api.oauth2PermissionScopes.0.isEnabled',
    ],
    [
      'tokens of the first version',
      '"requestedAccessTokenVersion": 2',
      '"requestedAccessTokenVersion": 1',
      'api.requestedAccessTokenVersion',
    ],
    ['an id that is none', /"appId": "1fec[^"]+"/, '"appId": "Teams"', 'api.preAuthorizedApplications.0.appId'],
    [
      'a permission of Graph',
      '"requiredResourceAccess": []',
      '"requiredResourceAccess": [{}]',
      'requiredResourceAccess',
    ],
    ['a field Entra does not know', '"info"', '"infos"', 'info'],
  ])('would not be valid with %s', (_, right, wrong, path) => {
    expect(text.replace(right, wrong)).not.toBe(text);
    expect(problemsOf(text.replace(right, wrong))).toContain(path);
  });

  test('gives the roles of the product, by the names that people read; guests are entered by hand', () => {
    const given = read.appRoles.map(({ value, displayName }) => [value, displayName]);
    expect(given).toEqual(roles.filter((role) => role !== 'guest').map((role) => [role, roleNames[role]]));
    expect(new Set(read.appRoles.map((role) => role.id)).size).toBe(read.appRoles.length);
  });

  test('exposes the scope that the server checks, and lets the clients of Microsoft 365 ask for it without a question', () => {
    const [exposed] = read.api.oauth2PermissionScopes;
    expect(exposed?.value).toBe(scope);
    expect(read.api.preAuthorizedApplications.map(({ appId }) => appId)).toEqual(clients);
    for (const { delegatedPermissionIds } of read.api.preAuthorizedApplications) {
      expect(delegatedPermissionIds).toEqual([exposed?.id]);
    }
  });

  test('says in the token whether a person or an app asks', () => {
    expect(read.optionalClaims.accessToken.map(({ name }) => name)).toEqual(['idtyp']);
  });

  test('is the registration that the app manifest names, under the same address', () => {
    const { webApplicationInfo } = JSON.parse(appManifest);
    expect(webApplicationInfo).toEqual({ id: read.appId, resource: read.identifierUris[0] });
    const at = appUri({ clientId: 'SIGN_IN_ID', publicUrl: 'https://PUBLIC_HOST' });
    const filled = String(read.identifierUris[0]).replace(/\$\{\{(\w+)\}\}/g, '$1');
    expect(filled.toLowerCase()).toBe(at.toLowerCase());
  });

  test('has placeholders for ids and addresses only', () => {
    expect(placeholdersIn(text).sort()).toEqual(['PUBLIC_HOST', 'PUBLIC_URL', 'SIGN_IN_ID', 'SIGN_IN_OBJECT_ID']);
  });
});
