/* A manifest with one fault at every place where one can be: what the rules are held against. Of elements of the same kind at
   the same place, the first. */

/** A change of a manifest, and how it is taken back. */
interface Mutation {
  readonly what: string;
  do(): void;
  undo(): void;
}

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** Every mutation of a manifest; each is done when it is reached, and taken back before the next. */
export function* mutations(manifest: Document): Generator<string> {
  const places = new Map([...manifest.querySelectorAll('*')].reverse().map((element) => [placeOf(element), element]));
  for (const element of [...places.values()].reverse()) {
    for (const mutation of ofElement(manifest, element)) {
      mutation.do();
      yield mutation.what;
      mutation.undo();
    }
  }
}

function placeOf(element: Element): string {
  const own = `${element.nodeName} ${element.getAttributeNS(XSI, 'type') ?? ''}`;
  return element.parentElement ? `${placeOf(element.parentElement)}/${own}` : own;
}

function ofElement(manifest: Document, element: Element): readonly Mutation[] {
  const name = `<${element.nodeName}>`;
  const parent = element.parentNode;
  const next = element.nextElementSibling;
  const other = manifest.createElementNS(element.namespaceURI, 'Other');
  const isRoot = element === manifest.documentElement;
  return [
    inserted(`a child of ${name} that no schema has`, element, other, null),
    ...attributesOf(element, name),
    ...(element.children.length === 0 && element.textContent !== '' ? textOf(element, name) : []),
    ...(parent && !isRoot
      ? [
          removed(`${name} left out`, element),
          replaced(`${name} under another name`, element, renamed(element, element.namespaceURI, 'Other')),
          replaced(`${name} in another namespace`, element, renamed(element, 'urn:other', element.localName)),
          inserted(`${name} twice`, parent, element.cloneNode(true), element),
        ]
      : []),
    ...(parent && next && next.localName !== element.localName
      ? [inserted(`${name} after <${next.nodeName}>`, parent, element, next.nextSibling, element.nextSibling)]
      : []),
  ];
}

function attributesOf(element: Element, name: string): readonly Mutation[] {
  const own = [...element.attributes].filter(({ namespaceURI }) => namespaceURI !== XMLNS);
  const set = (what: string, change: () => void, { name: key, value, namespaceURI }: Attr): Mutation => ({
    what,
    do: change,
    undo: () => element.setAttributeNS(namespaceURI, key, value),
  });
  return [
    {
      what: `an attribute of ${name} that no schema has`,
      do: () => element.setAttribute('other', '1'),
      undo: () => element.removeAttribute('other'),
    },
    ...own.flatMap((attribute) => {
      const { name: key, namespaceURI } = attribute;
      return [
        set(`${key} of ${name} left out`, () => element.removeAttributeNode(attribute), attribute),
        set(`${key} of ${name} empty`, () => element.setAttributeNS(namespaceURI, key, ''), attribute),
        set(
          `${key} of ${name} too long`,
          () => element.setAttributeNS(namespaceURI, key, 'x'.repeat(3_000)),
          attribute,
        ),
      ];
    }),
  ];
}

function textOf(element: Element, name: string): readonly Mutation[] {
  const { textContent } = element;
  return ['', 'x'.repeat(3_000)].map((text) => ({
    what: `${name} with ${text.length} characters`,
    do: () => void (element.textContent = text),
    undo: () => void (element.textContent = textContent),
  }));
}

function inserted(what: string, parent: Node, child: Node, at: Node | null, home: Node | null = null): Mutation {
  const isMoved = child.parentNode !== null;
  return {
    what,
    do: () => void parent.insertBefore(child, at),
    undo: () => void (isMoved ? parent.insertBefore(child, home) : parent.removeChild(child)),
  };
}

function removed(what: string, element: Element): Mutation {
  const { parentNode: parent, nextSibling } = element;
  return {
    what,
    do: () => void element.remove(),
    undo: () => void parent?.insertBefore(element, nextSibling),
  };
}

function replaced(what: string, element: Element, by: Element): Mutation {
  return { what, do: () => void element.replaceWith(by), undo: () => void by.replaceWith(element) };
}

/** The same under another name, with all it holds. */
function renamed(element: Element, namespace: string | null, name: string): Element {
  const made = element.ownerDocument.createElementNS(namespace, name);
  for (const { name: key, value, namespaceURI } of element.attributes) made.setAttributeNS(namespaceURI, key, value);
  for (const child of element.childNodes) made.append(child.cloneNode(true));
  return made;
}
