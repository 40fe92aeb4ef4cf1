import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { cleanPage, contentOf } from './cleanPage.ts';
import { checkDepth, type HastNode } from './hast.ts';

const parser = unified().use(rehypeParse);
const turner = unified().use(rehypeRemark);
const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', rule: '-', resourceLink: true });

/** Parses a page. @throws FileRefusal `tooDeep` */
export function parsePage(html: string): HastNode {
  const root: HastNode = parser.parse(html);
  checkDepth(root);
  return root;
}

/** The content of a parsed page as Markdown that core/article/parse.ts reads. @param base the page's own address */
export async function pageToMarkdown(page: HastNode, base?: string): Promise<string> {
  const clean = cleanPage(contentOf(page), base);
  const root = { type: 'root', children: clean.children ?? [] } as Parameters<typeof turner.run>[0];
  const markdown = writer.stringify(await turner.run(root));
  return markdown
    .replace(/\u00ad/g, '')
    .replace(/[\u00a0\u2007\u202f]|&#x?A0;|&nbsp;/gi, ' ')
    .trim();
}
