import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentencesOf } from '../../core/search/sentences.ts';
import { givenPath } from './given.ts';
import { readMlqa } from './mlqa.ts';

/** Sentences of federal acts, of a city's posts and of Wikipedia, each as its words. @throws Missing */
export function readSentences(): string[][] {
  const acts = givenPath('german/acts');
  const posts = givenPath('german/ulm');
  const files = [
    ...readdirSync(acts).map((name) => join(acts, name)),
    ...readdirSync(posts)
      .filter((name) => name !== 'LICENSE.md')
      .map((name) => join(posts, name)),
  ];
  const texts = [...files.map((file) => plainMarkdown(readFileSync(file, 'utf8'))), ...readMlqa().passages.values()];
  return texts
    .flatMap((text) => sentencesOf(text).map(({ from, to }) => text.slice(from, to)))
    .map((sentence) => sentence.split(/\s+/).filter(Boolean))
    .filter(({ length }) => length >= 5 && length <= 45);
}

/** Markdown as running text: without front matter, marks of headings and lists, addresses of links. */
function plainMarkdown(text: string): string {
  return text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^(?:%|#).*$/gm, '')
    .replace(/^\s*(?:[-*]|\d+\.|\(\d+\w?\)|[a-z]\))\s+/gm, '')
    .replace(/\]\([^)]*\)/g, '')
    .replace(/[[\]*_`>]/g, '');
}

/** Folded word forms of federal law, the frequent ones first. @throws Missing */
export function readLawWords(): string[] {
  return readFileSync(givenPath('german/laws-vocab.tsv'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t')[0] ?? '')
    .filter((word) => /^[a-z]{4,12}$/.test(word));
}
