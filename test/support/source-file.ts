import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from '@swc/core';

/** A file of src/ as the border rules see it. */
export interface SourceFile {
  /** Below src/, with forward slashes: `core/grid/grid.ts`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  /** Every node of its syntax tree, in no particular order. */
  readonly nodes: readonly SyntaxNode[];
}

export interface Import {
  /** Relative addresses are resolved: `core/grid/grid`, or a package's name, or `node:fs`. */
  readonly target: string;
  /** Takes types only, so nothing of it is there at run time. */
  readonly typeOnly: boolean;
}

export interface SyntaxNode {
  readonly type: string;
  readonly [property: string]: unknown;
}

const PACKAGES = 'node_modules/';
const PROJECT = path.resolve(__dirname, '../..');

export function readSources(): readonly SourceFile[] {
  const source = path.join(PROJECT, 'src');
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => sourceFile(file.replaceAll('\\', '/'), readFileSync(path.join(source, file), 'utf8')));
}

/** Names at the top of the project, without what git ignores. */
export function topLevelNames(): readonly string[] {
  const ignored = readFileSync(path.join(PROJECT, '.gitignore'), 'utf8').split('\n');
  return readdirSync(PROJECT).filter((name) => !ignored.includes(name) && !ignored.includes(`${name}/`));
}

export function sourceFile(file: string, text: string): SourceFile {
  const nodes = collectNodes(parseSync(text, { syntax: 'typescript', tsx: file.endsWith('x'), target: 'es2022' }));
  return { path: file, text, nodes, imports: nodes.flatMap((node) => readImport(node, file)) };
}

function collectNodes(value: unknown): readonly SyntaxNode[] {
  if (Array.isArray(value)) return value.flatMap(collectNodes);
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(collectNodes);
  return isNode(value) ? [value, ...inner] : inner;
}

function isNode(value: object): value is SyntaxNode {
  return 'type' in value && typeof value.type === 'string';
}

function readImport(node: SyntaxNode, file: string): readonly Import[] {
  const from = importedFrom(node);
  if (from === null) return [];
  const place = from.startsWith('.') ? path.posix.join(path.posix.dirname(file), from) : from;
  const target = place === from || place.includes(PACKAGES) ? packageName(place) : place;
  return [{ target, typeOnly: node['typeOnly'] === true || takesOnlyTypes(node) }];
}

/** The address in `import … from`, `export … from`, `import(…)`, `require(…)`; null for other nodes. */
function importedFrom(node: SyntaxNode): string | null {
  if (/^(?:ImportDeclaration|ExportNamedDeclaration|ExportAllDeclaration)$/.test(node.type)) {
    return stringValue(node['source']);
  }
  if (node.type !== 'CallExpression') return null;
  const callee = node['callee'];
  if (typeof callee !== 'object' || callee === null || !isNode(callee)) return null;
  if (callee.type !== 'Import' && callee['value'] !== 'require') return null;
  const [first]: readonly unknown[] = Array.isArray(node['arguments']) ? node['arguments'] : [];
  return typeof first === 'object' && first !== null && 'expression' in first ? stringValue(first.expression) : null;
}

function takesOnlyTypes(node: SyntaxNode): boolean {
  const specifiers: unknown = node['specifiers'];
  if (!Array.isArray(specifiers) || specifiers.length === 0) return false;
  return specifiers.every((one: SyntaxNode) => one['isTypeOnly'] === true);
}

function stringValue(value: unknown): string | null {
  const found = typeof value === 'object' && value !== null && 'value' in value ? value.value : null;
  return typeof found === 'string' ? found : null;
}

/** `@scope/name/inner`, `../node_modules/@scope/name/inner` → `@scope/name`; Node's own modules keep their name. */
function packageName(place: string): string {
  const address = place.slice(place.includes(PACKAGES) ? place.indexOf(PACKAGES) + PACKAGES.length : 0);
  const parts = address.split('/');
  return address.startsWith('node:')
    ? address
    : address.startsWith('@')
      ? parts.slice(0, 2).join('/')
      : (parts[0] ?? address);
}
