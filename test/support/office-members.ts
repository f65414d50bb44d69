import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isAtLeast } from '../../src/stand-in/office-host/request/requirement-sets';

/* Which members of Office.js a file names, by the names alone, and which version of ExcelApi brought them. */

const TYPINGS = join(dirname(require.resolve('@types/office-js/package.json')), 'index.d.ts');

/** The earliest version that brought a member of this name, whatever class it stands in. */
export function versionsByName(): ReadonlyMap<string, string> {
  const text = readFileSync(TYPINGS, 'utf8').replaceAll('\r\n', '\n');
  const excel = text.slice(text.indexOf('declare namespace Excel {'));
  const found = new Map<string, string>();
  const member = /\/\*\*((?:(?!\*\/)[^])*?)\*\/\s*(?:readonly )?(\w+)(?:\(|\??:)/g;
  for (const [, doc = '', name = ''] of excel.matchAll(member)) {
    // What names no version of ExcelApi came with the first one, or is of another set.
    const since = /\[Api set: ExcelApi (\d+\.\d+)\]/.exec(doc)?.[1] ?? '1.1';
    const known = found.get(name);
    if (known === undefined || isAtLeast(known, since)) found.set(name, since);
  }
  return found;
}

/** The sources below a folder. */
export const sources = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));

const withoutComments = (code: string): string => code.replace(/\/\*[^]*?\*\/|\/\/[^\n]*/g, '');

/** What `load` is given by a name: `'format/fill/color,values'`. */
const LIST_OF_PATHS = /'((?:\w+\/)*\w+(?:,(?:\w+\/)*\w+)+|\w+(?:\/\w+)+)'/g;

/** Members named in code: after a dot, or in a path of `load`. */
export function membersIn(code: string): ReadonlySet<string> {
  const bare = withoutComments(code);
  const called = [...bare.matchAll(/[.?]\.?(\w+)/g)].map(([, name = '']) => name);
  const loaded = [...bare.matchAll(/load\(\s*['`]([^'`]*)['`]/g), ...bare.matchAll(LIST_OF_PATHS)];
  return new Set([...called, ...loaded.flatMap(([, paths = '']) => paths.split(/[/,]/))]);
}

/** What code asks of Office itself, beside the workbook: `context.requirements.isSetSupported`. */
export function officeMembersIn(code: string): ReadonlySet<string> {
  const named = [...withoutComments(code).matchAll(/\bOffice\.([\w.?]+)/g)];
  return new Set(named.map(([, path = '']) => path.replaceAll('?', '').replace(/\.$/, '')));
}
