import { existsSync, readFileSync } from 'node:fs';
import { BUILD_SETTINGS } from '../../src/scripts/build-site';
import { EXAMPLE } from '../../src/scripts/pack/package-files';
import { CATALOGUE_KEYS } from '../../src/scripts/pack/registry-files';
import { codeIn, DEPLOYMENT, DEPLOYMENT_HALVES, OFFICE_JS_ADDRESSES } from '../support/deployment-document';

const STATUSES = {
  '【已在此验证】': 'here',
  '【依据文档】': 'documentation',
  '【待验收页验证】': 'acceptance',
  '[verified here]': 'here',
  '[by documentation]': 'documentation',
  '[for the acceptance page]': 'acceptance',
} as const;

/** The steps under a heading; a step begins with a number at the start of a line and goes on until the next or a heading. */
function steps(half: string): readonly string[] {
  return half.split(/^(?=\d+\. |#)/m).filter((part) => /^\d+\. /.test(part));
}

const statusOf = (step: string): readonly string[] =>
  Object.entries(STATUSES)
    .filter(([words]) => step.includes(words))
    .map(([, status]) => status);

describe('部署.md', () => {
  test('says of every step what it rests on, the same in both languages', () => {
    expect(DEPLOYMENT_HALVES).toHaveLength(2);
    const [chinese = [], english = []] = DEPLOYMENT_HALVES.map((half) => steps(half).map(statusOf));
    expect(chinese.filter((status) => status.length !== 1)).toEqual([]);
    expect(chinese.length).toBeGreaterThan(40);
    expect(english).toEqual(chinese);
    const levels = DEPLOYMENT_HALVES.map((half) => [...half.matchAll(/^(#+) /gm)].map(([, marks]) => marks));
    expect(levels[1]).toEqual(levels[0]);
  });

  test('gives the same commands, paths, keys and addresses in both languages', () => {
    const [chinese = [], english = []] = DEPLOYMENT_HALVES.map((half) => [...new Set(codeIn(half))].sort());
    expect(english).toEqual(chinese);
    const [first, second] = DEPLOYMENT_HALVES.map((half) => /```sh\n([^]*?)```/.exec(half)?.[1]);
    expect(second).toBe(first);
  });

  test('names scripts, settings and keys that there are', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
    const called = [...DEPLOYMENT.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(new Set(called)).toEqual(new Set(['pack']));
    for (const name of called) expect(scripts).toHaveProperty([name]);
    const settings = codeIn(DEPLOYMENT).filter((code) => /^[A-Z]+_[A-Z_]+$/.test(code));
    expect(new Set(settings)).toEqual(new Set([...BUILD_SETTINGS, 'CATALOG_SHARE']));
    const catalogues = codeIn(DEPLOYMENT).filter((code) => /^HKEY_.*TrustedCatalogs/.test(code));
    const keys = Object.values(CATALOGUE_KEYS);
    expect(new Set(catalogues)).toEqual(new Set([`${keys[0]}\\{${EXAMPLE.id}}`, keys[1]]));
    expect(OFFICE_JS_ADDRESSES).toHaveLength(2);
  });

  test('is where the README sends people, in both languages', () => {
    const links = [...readFileSync('README.md', 'utf8').matchAll(/\]\((assets\/部署\.md[^)]*)\)/g)];
    expect(links.length).toBeGreaterThanOrEqual(2);
    expect(existsSync('assets/部署.md')).toBe(true);
  });

  test('the manifest’s version rises with the program’s', () => {
    const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(readFileSync('manifest.xml', 'utf8')).toContain(`<Version>${version}.0</Version>`);
  });
});
