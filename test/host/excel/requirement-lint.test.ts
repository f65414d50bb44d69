import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isAtLeast } from '../../../src/stand-in/office-host/request/requirement-sets';

/* Every member of Office.js that the add-in names, with the version of ExcelApi that brought it by the doc comments of the
   typings: what came after 1.9, the least the manifest asks for, is asked for only where the version is asked first. */

const TYPINGS = join(dirname(require.resolve('@types/office-js/package.json')), 'index.d.ts');
const LEAST = '1.9';

/** The earliest version that brought a member of this name, whatever class it stands in. */
function versionsByName(): ReadonlyMap<string, string> {
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

const sources = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));

/** A word of our own too; Excel's `notes` are reached in sheet-notes.ts alone, which asks for their version. */
const OWN = new Set(['notes']);

/** Members named in code: after a dot, or in a path of `load`. */
function membersIn(code: string): ReadonlySet<string> {
  const bare = code.replace(/\/\*[^]*?\*\/|\/\/[^\n]*/g, '');
  const called = [...bare.matchAll(/[.?]\.?(\w+)/g)].map(([, name = '']) => name);
  const loaded = [...bare.matchAll(/load\(\s*['`]([^'`]*)['`]/g)].flatMap(([, paths = '']) => paths.split(/[/,]/));
  return new Set([...called, ...loaded]);
}

test('what came after ExcelApi 1.9 is asked for behind a question for its version', () => {
  const versions = versionsByName();
  expect(versions.get('getMergedAreasOrNullObject')).toBe('1.13');
  const unguarded = sources('src/host/excel').flatMap((file) => {
    const code = readFileSync(file, 'utf8');
    const asked = [...code.matchAll(/isSetSupported\('ExcelApi', '(\d+\.\d+)'\)/g)].map(([, version = '']) => version);
    return [...membersIn(code)].flatMap((name) => {
      const since = versions.get(name);
      if (since === undefined || isAtLeast(LEAST, since) || OWN.has(name)) return [];
      return asked.some((version) => isAtLeast(version, since)) ? [] : [`${file}: ${name} needs ${since}`];
    });
  });
  expect(unguarded).toEqual([]);
});
