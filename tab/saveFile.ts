import { fetchFile } from './api.ts';

/** A browser may read the address of a file some time after it was told to save it, in milliseconds. */
const keptFor = 60_000;

/**
 * Saves a file of the API on this machine. Who is signed in stands in a header, which a plain link cannot send.
 * @throws ApiRefusal where the server gives none
 */
export async function saveFile(path: string): Promise<void> {
  const { name, content } = await fetchFile(path);
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keptFor);
}
