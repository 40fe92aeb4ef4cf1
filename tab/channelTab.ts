import { app, pages } from '@microsoft/teams-js';

/** What a tab in a channel shows: an own address, and the name that stands on the tab. */
export interface ChannelTab {
  path: string;
  name: string;
}

/**
 * Tells Teams what is chosen in its dialog for a new tab, so that its button *Speichern* adds that.
 * @throws when the frame around is not Teams, or not that dialog
 */
export async function offerChannelTab({ path, name }: ChannelTab): Promise<void> {
  await app.initialize();
  const address = `${window.location.origin}${path}`;
  pages.config.registerOnSaveHandler((save) => {
    const config = { entityId: path, contentUrl: address, websiteUrl: address, suggestedDisplayName: name };
    pages.config.setConfig(config).then(
      () => save.notifySuccess(),
      () => save.notifyFailure(),
    );
  });
  pages.config.setValidityState(true);
}
