import type { ArticleDraft } from '../../core/article/articleDraft.ts';
import { titleFromPath } from '../../core/article/importId.ts';
import { parseBlocks } from '../../core/article/parse.ts';
import { splitTitle } from '../../core/article/splitTitle.ts';
import { FileRefusal } from './fileRefusal.ts';
import type { ImportFile, Reading } from './format.ts';
import { formatOf } from './formats.ts';
import { limits } from './limits.ts';

/** Reads a file and makes a draft of an article of it. @throws FileRefusal */
export async function convert(file: ImportFile): Promise<ArticleDraft> {
  const format = await formatOf(file.path)?.load();
  if (!format) throw new FileRefusal('unknownFormat');
  const reading = await format.read(file);
  if (Buffer.byteLength(reading.markdown) > limits.article) throw new FileRefusal('tooLong');
  const draft = draftOf(file.path, reading);
  checkReadable(draft.markdown);
  return draft;
}

function draftOf(path: string, reading: Reading): ArticleDraft {
  const { heading, sole, markdown } = splitTitle(reading.markdown);
  const given = reading.head?.title ?? reading.ownTitle;
  const title = [given, sole ? heading : undefined, reading.title, heading].find(
    (each) => each?.trim() && !each.includes('{{'),
  );
  return {
    title: (title ?? titleFromPath(path)).trim(),
    // Somebody who gives a title beside the text means all headings in it.
    markdown: given === undefined ? markdown : reading.markdown.trim(),
    source: reading.source ?? path,
    ...(reading.date ? { sourceDate: reading.date } : {}),
    head: reading.head ?? {},
  };
}

/** What is stored must be readable later, for which nobody wants to wait. */
function checkReadable(markdown: string): void {
  const blocks = parseBlocks(markdown, new Map(), () => 'x');
  const says = blocks.some((block) =>
    (block.type === 'list' ? block.items.flat() : block.segments).some(({ text }) => /[\p{L}\p{N}]/u.test(text)),
  );
  if (!says) throw new FileRefusal('noText');
}
