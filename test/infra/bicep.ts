import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Language, type Node, Parser } from 'web-tree-sitter';

const root = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(import.meta.url);

/** Something declared, with its decorators as they are written (`@secure()`) and the whole of its value. */
export interface Declared {
  name: string;
  decorators: readonly { name: string; node: Node }[];
  node: Node;
}

/** A file of infra/, read. */
export interface Template {
  file: string;
  tree: Node;
  params: readonly Declared[];
  vars: readonly Declared[];
  outputs: readonly Declared[];
  modules: readonly (Declared & { path: string; params: readonly string[] })[];
  resources: readonly (Declared & { type: string; version: string; existing: boolean })[];
}

let parser: Promise<Parser> | undefined;

async function openParser(): Promise<Parser> {
  await Parser.init();
  const made = new Parser();
  const folder = require.resolve('tree-sitter-bicep/package.json').replace(/package\.json$/, '');
  return made.setLanguage(await Language.load(`${folder}tree-sitter-bicep.wasm`));
}

/** Every template of infra/, by its path in there. `edit` changes a text before it is read, to plant a mistake. */
export async function readTemplates(edit = (_file: string, text: string) => text): Promise<Template[]> {
  parser ??= openParser();
  const made = await parser;
  const files = globSync('infra/**/*.bicep', { cwd: root }).sort();
  return files.map((path) => {
    const file = path.replace(/^infra\//, '');
    const tree = made.parse(edit(file, readFileSync(`${root}${path}`, 'utf8')));
    if (!tree) throw new Error(`${path} cannot be read.`);
    return templateFrom(file, tree.rootNode);
  });
}

function templateFrom(file: string, tree: Node): Template {
  const all = (type: string): Declared[] =>
    declarations(tree).flatMap(({ node, decorators }) =>
      node.type === type ? [{ name: nameOf(node), decorators, node }] : [],
    );
  return {
    file,
    tree,
    params: all('parameter_declaration'),
    vars: all('variable_declaration'),
    outputs: all('output_declaration'),
    modules: all('module_declaration').map((each) => ({
      ...each,
      path: posix.join(posix.dirname(file), firstText(each.node)),
      params: keysOf(valueAt(bodyOf(each.node), 'params')),
    })),
    resources: all('resource_declaration').map((each) => {
      const [type = '', version = ''] = firstText(each.node).split('@');
      return { ...each, type, version, existing: / existing /.test(each.node.text.split('{')[0] ?? '') };
    }),
  };
}

/** The declarations of a file; decorators stand before theirs. */
function declarations(tree: Node) {
  let decorators: Declared['decorators'] = [];
  return tree.namedChildren.flatMap((node) => {
    if (node.type === 'decorators') {
      decorators = node.namedChildren.map((each) => ({ name: /^@([\w.]+)/.exec(each.text)?.[1] ?? '', node: each }));
      return [];
    }
    if (node.type === 'comment') return [];
    const given = decorators;
    decorators = [];
    return [{ node, decorators: given }];
  });
}

/** All nodes of a type below a node, itself included. */
export function nodesIn(node: Node, type: string): Node[] {
  const below = node.namedChildren.flatMap((child) => nodesIn(child, type));
  return node.type === type ? [node, ...below] : below;
}

/** The texts of a node's strings without their quotes; one with an interpolation as it is written. */
export const stringsIn = (node: Node): string[] => nodesIn(node, 'string').map((each) => each.text.slice(1, -1));

/** The object that a resource or module is made of, behind its condition where it has one. */
export function bodyOf(node: Node): Node | undefined {
  const condition = node.namedChildren.find(({ type }) => type === 'if_statement');
  return (condition ?? node).namedChildren.find(({ type }) => type === 'object');
}

/** The value of a property, a path of names below an object. */
export function valueAt(object: Node | undefined, ...path: string[]): Node | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return object;
  const property = properties(object).find((each) => keyOf(each) === name);
  return valueAt(property?.namedChildren.at(-1), ...rest);
}

/** The names of an object's properties. */
export const keysOf = (object: Node | undefined): string[] => properties(object).map(keyOf);

const properties = (object: Node | undefined): Node[] =>
  (object?.namedChildren ?? []).filter(({ type }) => type === 'object_property');
const keyOf = (property: Node): string => (property.namedChildren[0]?.text ?? '').replace(/^'|'$/g, '');
const nameOf = (node: Node): string => node.namedChildren.find(({ type }) => type === 'identifier')?.text ?? '';
const firstText = (node: Node): string => stringsIn(node)[0] ?? '';

/** A literal of the template as a value: text, number, truth, list or object. What is computed is its text. */
export function literal(node: Node | undefined): unknown {
  if (!node) return undefined;
  if (node.type === 'string') return node.text.slice(1, -1);
  if (node.type === 'array') return node.namedChildren.map(literal);
  if (node.type === 'object') {
    return Object.fromEntries(properties(node).map((each) => [keyOf(each), literal(each.namedChildren.at(-1))]));
  }
  if (/^-?\d+$/.test(node.text)) return Number(node.text);
  return node.text === 'true' || node.text === 'false' ? node.text === 'true' : node.text;
}
