import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildInto } from '../../src/scripts/build-site';

/** What webpack.config.js makes of the settings of the environment. */
interface Built {
  readonly officeJsUrl: string;
  readonly policy: string;
  readonly copied: string;
}

function built(settings: Readonly<Record<string, string>>): Built {
  const before = { ...process.env };
  Object.assign(process.env, { OFFICE_JS_URL: '', SITE_URL: '', ADDIN_ID: '', ...settings });
  try {
    let pages: unknown;
    jest.isolateModules(() => {
      const configure: unknown = jest.requireActual('../../webpack.config.js');
      if (typeof configure !== 'function') throw new Error('no configuration');
      pages = configure();
    });
    const told = JSON.stringify(pages);
    return {
      officeJsUrl: /"officeJsUrl":"([^"]*)"/.exec(told)?.[1] ?? '',
      policy: /"contentSecurityPolicy":"([^"]*)"/.exec(told)?.[1] ?? '',
      copied: told,
    };
  } finally {
    process.env = before;
  }
}

const scripts = ({ policy }: Built): string => /script-src ([^;]*)/.exec(policy)?.[1] ?? '';

test('without a setting the pages take their own copy of office.js, and scripts come from nowhere else', () => {
  const own = built({});
  expect([own.officeJsUrl, scripts(own)]).toEqual(['office-js/office.js', "'self'"]);
  expect(own.copied).toContain('office-js/');
});

test.each([
  ['https://appsforoffice.microsoft.com/lib/1/hosted/office.js', 'https://appsforoffice.microsoft.com'],
  [
    'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
    'https://appsforoffice.cdn.partner.office365.cn',
  ],
])('with %s the policy lets its scripts run, and no copy is made', (address, origin) => {
  const cdn = built({ OFFICE_JS_URL: address });
  expect([cdn.officeJsUrl, scripts(cdn)]).toEqual([address, `'self' ${origin}`]);
  expect(cdn.copied).not.toContain('"to":"office-js/');
});

test.each([
  ['OFFICE_JS_URL', 'http://appsforoffice.microsoft.com/lib/1/hosted/office.js'],
  ['OFFICE_JS_URL', 'https://appsforoffice.microsoft.com/lib/1/hosted/'],
  ['OFFICE_JS_URL', 'https://evil.example/office.js; script-src *'],
  ['SITE_URL', 'http://unit.example.cn/jixiao'],
  ['SITE_URL', 'unit.example.cn'],
  ['SITE_URL', 'https://unit.example.cn/?page'],
])('%s=%s stops the build', (name, value) => {
  expect(() => built({ [name]: value })).toThrow(`${name}=${value}`);
});

test('whoever packs is told of a wrong setting in one sentence', async () => {
  const nowhere = path.join(tmpdir(), 'jixiao-not-built');
  const refused = await buildInto(nowhere, { ADDIN_ID: 'ours' }).catch((cause: unknown) => cause);
  expect(refused).toBeInstanceOf(Error);
  expect(String(refused)).toMatch(/^Error: ADDIN_ID=ours 不是标识号[^\n]*$/);
});
