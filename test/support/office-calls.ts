import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/* What Microsoft's own generated classes can send, read from the library at test time. */

/** The calls of one class of Excel. */
export interface OfficeClass {
  /** The class of what its indexer gives; null: it has none. */
  readonly indexer: string | null;
  /** By the name on the wire, the class they give. */
  readonly objectMethods: ReadonlyMap<string, string>;
  readonly objects: ReadonlyMap<string, string>;
  readonly methods: ReadonlySet<string>;
  /** Properties with a value, those that can be set, and whether it is a collection of which class. */
  readonly scalars: ReadonlySet<string>;
  readonly settable: ReadonlySet<string>;
  readonly items: string | null;
}

const LIBRARY = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist/excel-mac-16.00.debug.js');

const CLASS = /\n {4}var (\w+) = \(function \(_super\) \{\n {8}__extends\(\1, _super\);([^]*?)\n {8}return \1;\n/g;

/** All classes of Excel by their names. */
export function officeClasses(): ReadonlyMap<string, OfficeClass> {
  const text = readFileSync(LIBRARY, 'utf8').replaceAll('\r\n', '\n');
  return new Map([...text.matchAll(CLASS)].map(([, name = '', body = '']) => [name, classOf(body)]));
}

function classOf(body: string): OfficeClass {
  const pairs = (call: string): ReadonlyMap<string, string> =>
    new Map(
      [...body.matchAll(new RegExp(`_create${call}Object\\((?:\\w+\\.)?(\\w+), this, "(\\w+)"`, 'g'))].map(
        ([, type = '', name = '']) => [name, type],
      ),
    );
  const names = (pattern: RegExp): ReadonlySet<string> =>
    new Set([...body.matchAll(pattern)].map(([, name = '']) => name));
  return {
    indexer: /_createIndexerObject\(\w+\.(\w+), this/.exec(body)?.[1] ?? null,
    objectMethods: pairs('Method'),
    objects: pairs('Property'),
    methods: names(/_invokeMethod\(this, "(\w+)"/g),
    scalars: names(/obj\["(\w+)"\]/g),
    settable: names(/_invokeSetProperty\(this, "(\w+)"/g),
    items: /_createChildItemObject\(\w+\.(\w+),/.exec(body)?.[1] ?? null,
  };
}
