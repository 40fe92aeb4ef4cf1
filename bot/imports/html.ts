import { dayOf, type Format } from './format.ts';
import { attribute, find, type HastNode, textOf } from './hast.ts';
import { pageToMarkdown, parsePage } from './htmlToMarkdown.ts';
import { decodeText } from './text.ts';

/** Names under which pages say when they were last changed, the surest first. */
const dates = [
  'last-modified', 'article:modified_time', 'og:updated_time', 'dcterms.modified', 'dc.date.modified', 'revised', 'dcterms.date',
  'dc.date', 'date', 'article:published_time',
]; // biome-ignore format: a table

/** A page of a town's website, such as one that describes a public service. */
export const htmlFormat: Format = {
  async read({ path, bytes }) {
    const page = parsePage(decodeText(bytes));
    const address = addressOf(page);
    const title = titleOf(page);
    const date = dateOf(page);
    return {
      markdown: await pageToMarkdown(page, address),
      source: [...(title ? [title] : []), address ?? path].join(', '),
      ...(title ? { title } : {}),
      ...(date ? { date } : {}),
    };
  },
};

/** The page's own address: canonical, or what it gives to others; undefined where it says none. */
function addressOf(page: HastNode): string | undefined {
  const canonical = find(page, 'link').find((link) => attribute(link, 'rel').toLowerCase() === 'canonical');
  const open = metas(page).find(({ name }) => name === 'og:url');
  const address = (canonical && attribute(canonical, 'href')) || open?.content || '';
  const url = URL.parse(address.trim());
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** What stands in <title>, without the name of the site behind a bar. */
function titleOf(page: HastNode): string | undefined {
  const [title] = find(page, 'title');
  const text = title ? textOf(title).replace(/\s+/g, ' ').trim() : '';
  return text.split(' | ')[0]?.trim() || undefined;
}

function dateOf(page: HastNode): string | undefined {
  const said = metas(page);
  return dates.map((name) => dayOf(said.find((meta) => meta.name === name)?.content)).find((day) => day !== undefined);
}

function metas(page: HastNode): { name: string; content: string }[] {
  return find(page, 'meta').map((meta) => ({
    name: (attribute(meta, 'name') || attribute(meta, 'property') || attribute(meta, 'httpEquiv')).toLowerCase(),
    content: attribute(meta, 'content'),
  }));
}
