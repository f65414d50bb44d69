/** @jest-environment jsdom */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { elements, hasCommands, MANIFEST_RULES, manifestUrls } from './support/manifest-rules';

const PROJECT = path.resolve(__dirname, '..');
const TEXT = readFileSync(path.join(PROJECT, 'manifest.xml'), 'utf8');
const SITE = 'https://localhost:3000/';

const parse = (text: string): Document => new DOMParser().parseFromString(text, 'application/xml');
const MANIFEST = parse(TEXT);

describe('manifest.xml', () => {
  test.each(Object.entries(MANIFEST_RULES))('keeps the rule %s', (_, rule) => {
    expect(rule(MANIFEST)).toEqual([]);
  });

  test.each([
    ['wellFormed', '</Group>', '', 'not well-formed'],
    ['idsUnique', 'id="Jixiao.Pane"', 'id="Jixiao.Score"', 'id Jixiao.Score occurs twice'],
    ['resourcesResolve', 'resid="Score.16"', 'resid="Score.17"', 'no resource: Images Score.17'],
    [
      'resourcesResolve',
      '<Label resid="Pane.Label"/>',
      '<Label resid="Pane.Description"/>',
      'no resource: ShortStrings',
    ],
    ['textsInBothLanguages', '<bt:Override Locale="en-US" Value="Score now"/>', '', 'Score.Label has no en-US text'],
    ['addressesSecure', 'https://localhost:3000/taskpane.html', 'http://localhost:3000/taskpane.html', 'not https'],
    ['noRequirementsInOverrides', '<Resources>', '<Requirements/><Resources>', 'has Requirements'],
    ['minimumExcelApi', '"ExcelApi" MinVersion="1.9"', '"ExcelApi" MinVersion="1.18"', 'requires ExcelApi 1.18'],
    ['minimumExcelApi', '<Set Name="SharedRuntime" MinVersion="1.1"/>', '', 'requires ExcelApi 1.9'],
    ['noTaskpaneId', '<SourceLocation resid', '<TaskpaneId>Own</TaskpaneId><SourceLocation resid', 'of its own: Own'],
    ['plainElements', '<Version>0.1.0.0', '<Version>0.1', 'Version is 0.1'],
    ['plainElements', '<FunctionName>nextProblem', '<FunctionName>next-problem', 'FunctionName is next-problem'],
    ['pictures', 'assets/pane-80.png', 'assets/pane-80.svg', 'no picture: https://localhost:3000/assets/pane-80.svg'],
    ['ribbonLimits', '</CustomTab>', '</CustomTab><CustomTab id="Second"/>', 'one tab too many: Second'],
    ['ribbonLimits', '</Group>', `${'<Control/>'.repeat(3)}</Group>`, 'too many controls in Jixiao.Scoring'],
    ['requiredIcons', '<bt:Image size="80" resid="Pane.80"/>', '', 'Jixiao.Pane has no icon of 80'],
    ['requiredIcons', 'size="64" resid="Score.64"', 'size="63" resid="Score.64"', 'Jixiao.Score has an icon of 63'],
    ['requiredElements', '<Host Name="Workbook"/>\n  </Hosts>', '</Hosts><Hosts/>', '2 times Hosts'],
    ['structure', '<Permissions>ReadWriteDocument</Permissions>', '', '<OfficeApp> has 0 <Permissions>'],
    [
      'onePageForAll',
      '<FunctionFile resid="Taskpane.Url"/>',
      '<FunctionFile resid="Help.Url"/>',
      'another page: Help.Url',
    ],
    ['onePageForAll', 'lifetime="long"', 'lifetime="short"', 'runtime lifetime short'],
  ])('a manifest that breaks %s is refused', (name, part, fault, sentence) => {
    expect(TEXT).toContain(part);
    expect(MANIFEST_RULES[name]?.(parse(TEXT.replace(part, fault))).join('\n')).toContain(sentence);
  });

  test('every address is the task pane or a file of assets/', () => {
    const missing = manifestUrls(MANIFEST)
      .map((address) => address.replace(/#.*$/, ''))
      .filter((address) => address !== `${SITE}taskpane.html`)
      .filter((address) => {
        const name = address.slice(SITE.length);
        return !address.startsWith(`${SITE}assets/`) || !existsSync(path.join(PROJECT, name));
      });
    expect(missing).toEqual([]);
  });

  test('every icon has the size it is given for', () => {
    const addresses = new Map(
      elements(MANIFEST, 'Image').map((image) => [image.id, image.getAttribute('DefaultValue')]),
    );
    const icons = elements(MANIFEST, 'Image')
      .filter((image) => image.hasAttribute('resid'))
      .map((image) => [addresses.get(image.getAttribute('resid') ?? ''), Number(image.getAttribute('size'))] as const);
    const base = ['IconUrl', 'HighResolutionIconUrl'].map(
      (name, index) => [elements(MANIFEST, name)[0]?.getAttribute('DefaultValue'), [32, 64][index]] as const,
    );
    expect(icons).toHaveLength(28);
    for (const [address, size] of [...icons, ...base]) {
      const image = PNG.sync.read(readFileSync(path.join(PROJECT, (address ?? '').slice(SITE.length))));
      expect([address, image.width, image.height]).toEqual([address, size, size]);
    }
  });

  test('Chinese is the default, and the ribbon has a tab of its own with its buttons and the menu', () => {
    expect(elements(MANIFEST, 'DefaultLocale')[0]?.textContent).toBe('zh-CN');
    const words = new Map(elements(MANIFEST, 'String').map((text) => [text.id, text.getAttribute('DefaultValue')]));
    const label = (owner: Element | undefined): string | null | undefined => {
      const own = [...(owner?.children ?? [])].find((child) => child.localName === 'Label');
      return words.get(own?.getAttribute('resid') ?? '');
    };
    expect(label(elements(MANIFEST, 'CustomTab')[0])).toBe('绩效');
    expect(elements(MANIFEST, 'Control').map(label)).toEqual(['一键评分', '评哪些表', '下一个问题', '评分面板']);
    expect(elements(MANIFEST, 'Item').map(label)).toEqual(['本表', '全部']);
  });

  test('the functions of the commands are those the add-in registers', () => {
    const names = elements(MANIFEST, 'FunctionName').map(({ textContent }) => textContent ?? '');
    const early = readFileSync(path.join(PROJECT, 'src/commands/early-presses.js'), 'utf8');
    const registered = /FUNCTIONS = \[([^\]]*)\]/.exec(early)?.[1]?.match(/\w+/g) ?? [];
    expect([...new Set(names)].sort()).toEqual([...registered].sort());
    const program = readFileSync(path.join(PROJECT, 'src/taskpane/taskpane.tsx'), 'utf8');
    for (const name of names) expect(program).toContain(`    ${name}: `);
  });
});

describe('the acceptance page’s manifest', () => {
  const text = readFileSync(path.join(PROJECT, 'src/acceptance/manifest.xml'), 'utf8');
  const manifest = parse(text);

  test.each(Object.entries(MANIFEST_RULES))('keeps the rule %s', (_, rule) => {
    expect(rule(manifest)).toEqual([]);
  });

  test.each([
    ['minimumExcelApi', '"ExcelApi" MinVersion="1.9"', '"ExcelApi" MinVersion="1.14"', 'requires ExcelApi 1.14'],
    [
      'textsInBothLanguages',
      '<Override Locale="en-US" Value="Performance scoring: acceptance"/>',
      '',
      'DisplayName has no',
    ],
    ['structure', '<Permissions>ReadWriteDocument</Permissions>', '', '<OfficeApp> has 0 <Permissions>'],
    ['structure', '<Id>e8e2ad63', '<Id>e8e2ad6', '<Id> is “e8e2ad6-'],
  ])('breaking %s is refused', (name, part, fault, sentence) => {
    expect(text).toContain(part);
    expect(MANIFEST_RULES[name]?.(parse(text.replace(part, fault))).join('\n')).toContain(sentence);
  });

  test('it is an add-in of its own, a pane without a ribbon, at the add-in’s address', () => {
    const id = (from: Document): string | null | undefined => elements(from, 'Id')[0]?.textContent;
    expect(id(manifest)).not.toBe(id(MANIFEST));
    expect(hasCommands(manifest)).toBe(false);
    const page = elements(manifest, 'SourceLocation')[0]?.getAttribute('DefaultValue');
    expect(page).toBe(`${SITE}acceptance.html`);
    const others = manifestUrls(manifest).filter((address) => address !== page);
    for (const address of others) expect(manifestUrls(MANIFEST)).toContain(address);
  });
});

describe('webpack.config.js', () => {
  const built = (id: string, from = 'manifest.xml', source = TEXT, site = ''): string => {
    const { ADDIN_ID: asked, SITE_URL: askedSite } = process.env;
    Object.assign(process.env, { ADDIN_ID: id, SITE_URL: site });
    try {
      const transforms = new Map<string, (text: Buffer) => string>();
      jest.isolateModules(() => {
        const made: unknown = jest.requireActual('../webpack.config.js');
        if (typeof made !== 'function') throw new Error('no configuration');
        JSON.stringify(made(), (_, value: unknown) => {
          if (typeof value !== 'object' || value === null || !('transform' in value && 'from' in value)) return value;
          const { transform } = value;
          if (typeof transform === 'function') transforms.set(String(value.from), (text) => String(transform(text)));
          return value;
        });
      });
      const transform = transforms.get(from);
      if (!transform) throw new Error(`${from} is not copied`);
      return transform(Buffer.from(source));
    } finally {
      for (const [name, value] of Object.entries({ ADDIN_ID: asked, SITE_URL: askedSite })) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    }
  };

  test('an organisation’s own id stands in the manifest that is built; what is no id stops the build', () => {
    const own = '0F5D2C8A-7B1E-4D3F-9A6C-2E8B4F1D7C30';
    const manifest = parse(built(own));
    expect(elements(manifest, 'Id')[0]?.textContent).toBe(own.toLowerCase());
    for (const rule of Object.values(MANIFEST_RULES)) expect(rule(manifest)).toEqual([]);
    expect(() => built('ours')).toThrow('ADDIN_ID=ours');
  });

  test('the acceptance page’s id follows the organisation’s own, and is another one', () => {
    const own = '0F5D2C8A-7B1E-4D3F-9A6C-2E8B4F1D7C3F';
    const source = readFileSync(path.join(PROJECT, 'src/acceptance/manifest.xml'), 'utf8');
    const manifest = parse(built(own, 'src/acceptance/manifest.xml', source));
    expect(elements(manifest, 'Id')[0]?.textContent).toBe('0f5d2c8a-7b1e-4d3f-9a6c-2e8b4f1d7c3e');
  });

  test.each(['manifest.xml', 'src/acceptance/manifest.xml'])(
    '%s at an organisation’s address keeps the rules',
    (from) => {
      const source = readFileSync(path.join(PROJECT, from), 'utf8');
      const site = 'https://fin.example.cn:8443/绩效评分';
      const manifest = parse(built('0f5d2c8a-7b1e-4d3f-9a6c-2e8b4f1d7c3f', from, source, site));
      expect(Object.values(MANIFEST_RULES).flatMap((rule) => rule(manifest))).toEqual([]);
      const addresses = manifestUrls(manifest);
      expect(addresses.filter((address) => !address.startsWith(`${new URL(site).href}/`))).toEqual([]);
    },
  );
});
