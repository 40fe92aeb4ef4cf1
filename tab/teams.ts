import { app, authentication } from '@microsoft/teams-js';

/**
 * Tells Teams that the tab is there and passes on its theme, now and whenever it changes.
 * A file of its own, so that the SDK is fetched inside a frame only. @throws when the frame around is not Teams
 */
export async function connectTeams(onTheme: (theme: string) => void): Promise<void> {
  await app.initialize();
  app.registerOnThemeChangeHandler(onTheme);
  onTheme((await app.getContext()).app.theme);
  app.notifySuccess();
}

/**
 * A token of the person who is signed in to Teams. @param silent without asking anything, even where consent is missing
 * @throws when the frame around is not Teams, or with Teams' reason
 */
export async function teamsToken(silent: boolean): Promise<string> {
  await app.initialize();
  return authentication.getAuthToken({ silent });
}
