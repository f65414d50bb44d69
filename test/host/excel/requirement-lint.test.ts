import { readFileSync } from 'node:fs';
import { isAtLeast } from '../../../src/stand-in/office-host/request/requirement-sets';
import { membersIn, sources, versionsByName } from '../../support/office-members';

/* Every member of Office.js that the add-in names, with the version of ExcelApi that brought it by the doc comments of the
   typings: what came after 1.9, the least the manifest asks for, is asked for only where the version is asked first. */

const LEAST = '1.9';

/** A word of our own too; Excel's `notes` are reached in sheet-notes.ts alone, which asks for their version. */
const OWN = new Set(['notes']);

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
