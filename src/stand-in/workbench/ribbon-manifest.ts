import type { Locale } from '../../text/locale';

/** What a ribbon button does when pressed; a menu opens its items. */
export type RibbonAction =
  | { readonly kind: 'run'; readonly functionName: string }
  | { readonly kind: 'showPane' }
  | { readonly kind: 'menu'; readonly items: readonly RibbonButton[] };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** Addresses on this site by size in pixels, smallest first. */
  readonly icons: readonly { readonly size: number; readonly address: string }[];
  readonly action: RibbonAction;
}

export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly {
    readonly id: string;
    readonly label: string;
    readonly buttons: readonly RibbonButton[];
  }[];
}

/** The add-in's own ribbon tabs as its manifest describes them, with the words of a language. Throws when a control is of
 *  a kind this page does not draw, or names a resource that is not there. */
export function readRibbon(manifest: string, locale: Locale): readonly RibbonTab[] {
  const document = new DOMParser().parseFromString(manifest, 'application/xml');
  if (named(document, 'parsererror').length > 0) throw new Error('manifest.xml is not XML');
  const resources = new Resources(document, locale);
  return named(document, 'CustomTab').map((tab) => ({
    id: idOf(tab),
    label: resources.text(child(tab, 'Label')),
    groups: children(tab, 'Group').map((group) => ({
      id: idOf(group),
      label: resources.text(child(group, 'Label')),
      buttons: children(group, 'Control').map((control) => readButton(control, resources)),
    })),
  }));
}

function readButton(control: Element, resources: Resources): RibbonButton {
  return {
    id: idOf(control),
    label: resources.text(child(control, 'Label')),
    description: resources.text(child(child(control, 'Supertip'), 'Description')),
    icons: children(child(control, 'Icon'), 'Image')
      .map((image) => ({ size: Number(image.getAttribute('size')), address: resources.address(image) }))
      .sort((a, b) => a.size - b.size),
    action: readAction(control, resources),
  };
}

function readAction(control: Element, resources: Resources): RibbonAction {
  const type = typeOf(control);
  if (type === 'Menu') {
    const items = children(child(control, 'Items'), 'Item').map((item) => readButton(item, resources));
    return { kind: 'menu', items };
  }
  if (type !== 'Button' && control.localName !== 'Item') throw new Error(`control ${idOf(control)} is no button`);
  const action = child(control, 'Action');
  switch (typeOf(action)) {
    case 'ExecuteFunction':
      return { kind: 'run', functionName: child(action, 'FunctionName').textContent?.trim() ?? '' };
    case 'ShowTaskpane':
      return { kind: 'showPane' };
    default:
      throw new Error(`the action ${typeOf(action)} of manifest.xml is unknown here`);
  }
}

/** The strings and addresses a manifest keeps apart from its controls. */
class Resources {
  readonly #values = new Map<string, string>();
  readonly #site: string;

  constructor(document: Document, locale: Locale) {
    for (const resource of ['Image', 'Url', 'String'].flatMap((name) => named(document, name))) {
      const id = resource.getAttribute('id');
      const override = children(resource, 'Override').find((element) => element.getAttribute('Locale') === locale);
      const value = override?.getAttribute('Value') ?? resource.getAttribute('DefaultValue');
      if (id !== null && value !== null) this.#values.set(id, value);
    }
    const page = named(document, 'SourceLocation').find((element) => element.hasAttribute('DefaultValue'));
    this.#site = new URL('.', page?.getAttribute('DefaultValue') ?? '').href;
  }

  text(element: Element): string {
    const id = element.getAttribute('resid') ?? '';
    const value = this.#values.get(id);
    if (value === undefined) throw new Error(`manifest.xml has no resource ${id}`);
    return value;
  }

  /** An address of the add-in's own site, seen from this page. */
  address(element: Element): string {
    const address = this.text(element);
    return address.startsWith(this.#site) ? address.slice(this.#site.length) : address;
  }
}

function named(document: Document, localName: string): readonly Element[] {
  return [...document.getElementsByTagNameNS('*', localName)];
}

function children(parent: Element, localName: string): readonly Element[] {
  return [...parent.children].filter((element) => element.localName === localName);
}

function child(parent: Element, localName: string): Element {
  const [first] = children(parent, localName);
  if (!first) throw new Error(`manifest.xml: ${parent.localName} has no ${localName}`);
  return first;
}

function idOf(element: Element): string {
  return element.getAttribute('id') ?? '';
}

function typeOf(element: Element): string {
  return element.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type') ?? '';
}
