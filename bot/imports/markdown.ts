import { parseLooseFile } from '../../core/article/frontMatter.ts';
import { splitPercentBlock } from '../../core/article/splitTitle.ts';
import { FileRefusal } from './fileRefusal.ts';
import type { Format } from './format.ts';
import { decodeText } from './text.ts';

/** Markdown with or without front matter; a title block in pandoc's manner (`% Titel`) counts as its title. */
export const markdownFormat: Format = {
  async read({ path, bytes }) {
    const file = parseLooseFile(decodeText(bytes));
    if (!file.ok) {
      const [first] = file.problems;
      throw new FileRefusal('frontMatter', first && `Zeile ${first.line}, erwartet wird ${first.expected}`);
    }
    if (Object.keys(file.head).length > 0) return { markdown: file.markdown, head: file.head, source: path };
    const { title, notes, markdown } = splitPercentBlock(file.markdown);
    // Further lines of a title block may name people; a line with a date is what a source needs.
    const dated = notes.filter((note) => /\d{4}/.test(note) && /datum|stand/i.test(note));
    return {
      markdown,
      source: [path, ...dated].join(', '),
      ...(title ? { ownTitle: title } : {}),
    };
  },
};
