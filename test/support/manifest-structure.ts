import { FOREIGN, isText, KINDS, ROOT, TEXTS, type Kind } from './manifest-schema';

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

interface Part {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly kind: string;
}

/** What a manifest has against the published structure, each a sentence; none when it is kept. */
export function structureFaults(manifest: Document): readonly string[] {
  const { documentElement: root } = manifest;
  if (root.localName !== ROOT.name || root.namespaceURI !== ROOT.namespace) return [`the root is <${root.nodeName}>`];
  return faultsIn(root, ROOT.kind);
}

function faultsIn(element: Element, kindName: string): readonly string[] {
  const kind = KINDS[kindName];
  if (!kind) throw new Error(`no kind ${kindName}`);
  const type = element.getAttributeNS(XSI, 'type');
  const special = type === null ? undefined : kind.types?.[type];
  if ((kind.types && !special) || (!kind.types && type !== null)) return [`${nameOf(element)} is of type ${type}`];
  const children = [...parts(kind.children), ...parts(special?.children)];
  return [
    ...attributeFaults(element, parts(kind.attributes)),
    ...textFaults(element, kind),
    ...childFaults(element, kind, children),
  ];
}

function attributeFaults(element: Element, known: readonly Part[]): readonly string[] {
  const given = [...element.attributes].filter(({ namespaceURI }) => namespaceURI !== XMLNS && namespaceURI !== XSI);
  return [
    ...given.flatMap(({ name, value }) => {
      const part = known.find((each) => each.name === name);
      if (!part) return [`${nameOf(element)} has an attribute ${name}`];
      return fits(value, part.kind) ? [] : [`${name} of ${nameOf(element)} is “${value}”`];
    }),
    ...known
      .filter(({ name, least }) => least > 0 && !element.hasAttribute(name))
      .map(({ name }) => `${nameOf(element)} has no ${name}`),
  ];
}

function textFaults(element: Element, { text }: Kind): readonly string[] {
  if (text)
    return fits(element.textContent ?? '', text) ? [] : [`${nameOf(element)} is “${element.textContent ?? ''}”`];
  const words = [...element.childNodes].filter(({ nodeType }) => nodeType === element.TEXT_NODE);
  return words.some(({ textContent }) => textContent?.trim()) ? [`words in ${nameOf(element)}`] : [];
}

/** Children stand in the order of the parts, each as often as its part allows. */
function childFaults(element: Element, { namespace }: Kind, known: readonly Part[]): readonly string[] {
  const faults: string[] = [];
  let at = 0;
  const counts = known.map(() => 0);
  for (const child of element.children) {
    const place = known.findIndex(({ name }) => name === child.localName);
    const part = known[place];
    if (!part || child.namespaceURI !== (FOREIGN[part.name] ?? namespace)) {
      faults.push(`<${child.nodeName}> does not belong in ${nameOf(element)}`);
      continue;
    }
    if (place < at) faults.push(`<${child.nodeName}> stands after <${known[at]?.name ?? ''}>`);
    at = Math.max(at, place);
    counts[place] = (counts[place] ?? 0) + 1;
    faults.push(...faultsIn(child, part.kind));
  }
  known.forEach(({ name, least, most }, place) => {
    const count = counts[place] ?? 0;
    if (count < least || count > most) faults.push(`${nameOf(element)} has ${count} <${name}>`);
  });
  return faults;
}

function parts(list = ''): readonly Part[] {
  return list === ''
    ? []
    : list.split(', ').map((part) => {
        const [, name = '', often = '', kind = ''] = /^(\w+)([?*+]?) (\w+)$/.exec(part) ?? [];
        const least = often === '' || often === '+' ? 1 : 0;
        return { name, least, most: often === '' || often === '?' ? 1 : Number.POSITIVE_INFINITY, kind };
      });
}

function fits(value: string, name: string): boolean {
  if (!isText(name)) throw new Error(`no text ${name}`);
  return TEXTS[name].test(value);
}

function nameOf(element: Element): string {
  return element.id === '' ? `<${element.localName}>` : `<${element.localName}> ${element.id}`;
}
