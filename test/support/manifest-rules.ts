import { structureFaults } from './manifest-structure';

/** One rule of Microsoft's manifest schema or of ours: the sentences it has against a manifest, none when it is kept. */
export type ManifestRule = (manifest: Document) => readonly string[];

/** Which list of the resources an element's `resid` points into. */
const RESOURCE_LIST: Readonly<Record<string, string>> = {
  Image: 'Images',
  Runtime: 'Urls',
  FunctionFile: 'Urls',
  SourceLocation: 'Urls',
  LearnMoreUrl: 'Urls',
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
};

export function elements(parent: ParentNode, name: string): readonly Element[] {
  return [...parent.querySelectorAll('*')].filter((element) => element.localName === name);
}

/** Whether the add-in has a ribbon; one without is a pane and nothing else. */
export function hasCommands(manifest: Document): boolean {
  return elements(manifest, 'VersionOverrides').length > 0;
}

/** Every address the manifest names, those for other languages included. */
export function manifestUrls(manifest: Document): readonly string[] {
  return [...manifest.querySelectorAll('*')]
    .flatMap((element) => [element.getAttribute('DefaultValue'), element.getAttribute('Value')])
    .filter((value): value is string => value !== null && /^[a-z]+:/i.test(value));
}

export const wellFormed: ManifestRule = (manifest) =>
  elements(manifest, 'parsererror').map((error) => `not well-formed: ${error.textContent ?? ''}`);

export const idsUnique: ManifestRule = (manifest) => {
  const ids = [...manifest.querySelectorAll('[id]')].map(({ id }) => id);
  return ids.filter((id, i) => ids.indexOf(id) < i).map((id) => `id ${id} occurs twice`);
};

export const resourcesResolve: ManifestRule = (manifest) => {
  const used = [...manifest.querySelectorAll('[resid]')].map((element) => {
    const list = RESOURCE_LIST[element.localName] ?? '';
    return `${list} ${element.getAttribute('resid') ?? ''}`;
  });
  const given = ['Images', 'Urls', 'ShortStrings', 'LongStrings'].flatMap((list) =>
    elements(manifest, list).flatMap((parent) => [...parent.children].map(({ id }) => `${list} ${id}`)),
  );
  return [
    ...used.filter((key) => !given.includes(key)).map((key) => `no resource: ${key}`),
    ...given.filter((key) => !used.includes(key)).map((key) => `unused resource: ${key}`),
  ];
};

export const textsInBothLanguages: ManifestRule = (manifest) => {
  const texts = ['DisplayName', 'Description', 'String']
    .flatMap((name) => elements(manifest, name))
    .filter((element) => element.hasAttribute('DefaultValue'));
  return texts.flatMap((text) => {
    const name = text.id || text.localName;
    const override = [...text.children].find((child) => child.getAttribute('Locale') === 'en-US');
    const values = [text.getAttribute('DefaultValue') ?? '', override?.getAttribute('Value') ?? ''];
    return [
      ...(override ? [] : [`${name} has no en-US text`]),
      ...(values[0] === values[1] ? [`${name} is not translated`] : []),
    ];
  });
};

export const addressesSecure: ManifestRule = (manifest) =>
  manifestUrls(manifest)
    .filter((address) => !address.startsWith('https://'))
    .map((address) => `not https: ${address}`);

/** An unmet requirement inside VersionOverrides hides all commands without a word. */
export const noRequirementsInOverrides: ManifestRule = (manifest) =>
  elements(manifest, 'VersionOverrides').flatMap((overrides) =>
    elements(overrides, 'Requirements').map(() => 'VersionOverrides has Requirements'),
  );

/** ExcelApi 1.9, and what a runtime that outlives its pane needs where there are commands; anything more would hide the add-in
 *  from Excels that can do without. */
export const minimumExcelApi: ManifestRule = (manifest) => {
  const wanted = `ExcelApi 1.9${hasCommands(manifest) ? ',SharedRuntime 1.1' : ''}`;
  const sets = elements(manifest, 'Set').map(
    (set) => `${set.getAttribute('Name') ?? ''} ${set.getAttribute('MinVersion') ?? ''}`,
  );
  return sets.join() === wanted ? [] : [`requires ${sets.join()}`];
};

/** A command can only run without its pane where command file, pane and runtime are one page. */
export const onePageForAll: ManifestRule = (manifest) => {
  const pages = ['Runtime', 'FunctionFile', 'SourceLocation'].flatMap((name) => elements(manifest, name));
  const lifetimes = elements(manifest, 'Runtime').map((runtime) => runtime.getAttribute('lifetime'));
  const others = pages
    .map((page) => page.getAttribute('resid') ?? 'Taskpane.Url')
    .filter((resource) => resource !== 'Taskpane.Url');
  return [
    ...others.map((resource) => `another page: ${resource}`),
    ...(lifetimes.join() === (hasCommands(manifest) ? 'long' : '') ? [] : [`runtime lifetime ${lifetimes.join()}`]),
  ];
};

/** With one runtime for commands and pane there is one pane: an action must not name another. */
export const noTaskpaneId: ManifestRule = (manifest) =>
  elements(manifest, 'TaskpaneId').map((id) => `names a pane of its own: ${id.textContent ?? ''}`);

/** What we ask of elements that stand for themselves, more than their texts have to be. */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  Version: /^\d{1,5}(?:\.\d{1,5}){3}$/,
  DefaultLocale: /^[a-z]{2}-[A-Z]{2}$/,
  FunctionName: /^[A-Za-z_]\w{0,63}$/,
};

/** Elements that an add-in without a ribbon has not. */
const OF_COMMANDS: ReadonlySet<string> = new Set(['FunctionName', 'VersionOverrides']);

const isExpected = (manifest: Document, name: string): boolean => hasCommands(manifest) || !OF_COMMANDS.has(name);

export const plainElements: ManifestRule = (manifest) =>
  Object.entries(PATTERNS).flatMap(([name, pattern]) => {
    const found = elements(manifest, name);
    if (found.length === 0) return isExpected(manifest, name) ? [`no ${name}`] : [];
    return found.flatMap(({ textContent }) => (pattern.test(textContent ?? '') ? [] : [`${name} is ${textContent}`]));
  });

/** Every icon has the three sizes that are required, and only such as there are. */
export const requiredIcons: ManifestRule = (manifest) => {
  const known = [16, 20, 24, 32, 40, 48, 64, 80].map(String);
  return elements(manifest, 'Icon').flatMap((icon) => {
    const sizes = elements(icon, 'Image').map((image) => image.getAttribute('size') ?? '');
    const owner = icon.parentElement?.id ?? '';
    return [
      ...['16', '32', '80'].filter((size) => !sizes.includes(size)).map((size) => `${owner} has no icon of ${size}`),
      ...sizes.filter((size) => !known.includes(size)).map((size) => `${owner} has an icon of ${size}`),
    ];
  });
};

/** What the schema lets a task pane add-in do without, and whoever takes it up does not. */
const REQUIRED = 'IconUrl HighResolutionIconUrl SupportUrl Hosts Requirements VersionOverrides'.split(' ');

export const requiredElements: ManifestRule = (manifest) =>
  REQUIRED.flatMap((name) => {
    const { length } = [...manifest.documentElement.children].filter(({ localName }) => localName === name);
    return length === (isExpected(manifest, name) ? 1 : 0) ? [] : [`${length} times ${name}`];
  });

/** The kinds of pictures Office shows on the ribbon; of any other it shows none. */
export const pictures: ManifestRule = (manifest) =>
  ['IconUrl', 'HighResolutionIconUrl', 'Image']
    .flatMap((name) => elements(manifest, name))
    .map((element) => element.getAttribute('DefaultValue') ?? '')
    .filter((address) => address !== '' && !/\.(?:bmp|exif|gif|jpe?g|png|tiff?)$/i.test(address))
    .map((address) => `no picture: ${address}`);

/** An add-in has one tab of its own, and a group six controls at most. */
export const ribbonLimits: ManifestRule = (manifest) => [
  ...elements(manifest, 'CustomTab')
    .slice(1)
    .map(({ id }) => `one tab too many: ${id}`),
  ...elements(manifest, 'Group').flatMap((group) =>
    elements(group, 'Control').length > 6 ? [`too many controls in ${group.id}`] : [],
  ),
];

export const MANIFEST_RULES: Readonly<Record<string, ManifestRule>> = {
  wellFormed,
  structure: structureFaults,
  idsUnique,
  resourcesResolve,
  textsInBothLanguages,
  addressesSecure,
  noRequirementsInOverrides,
  minimumExcelApi,
  onePageForAll,
  noTaskpaneId,
  plainElements,
  requiredIcons,
  requiredElements,
  pictures,
  ribbonLimits,
};
