import { strToU8, zipSync } from 'fflate';
import { escapeXml, RELATIONSHIPS, XML_HEAD } from './build-xlsx-xml';

/** Puts an Office file together part by part, with content types and relationships kept as it goes. */
export class BuiltPackage {
  private readonly parts = new Map<string, Uint8Array>();
  private readonly overrides: string[] = [];
  private readonly relationships = new Map<string, string[]>();

  /** Adds an XML part (without its head) of a content type. */
  put(path: string, type: string, xml: string): void {
    this.raw(path, strToU8(XML_HEAD + xml));
    this.overrides.push(`<Override PartName="/${path}" ContentType="${type}"/>`);
  }

  /** Adds a part whose content type is told by its file extension. */
  raw(path: string, bytes: Uint8Array): void {
    this.parts.set(path, bytes);
  }

  /** Relates a part (the package: empty path) to a target and returns the relationship's id. A `type` without slashes is
   *  one of the format's own. */
  relate(from: string, type: string, target: string, external = false): string {
    const list = this.relationships.get(from) ?? [];
    this.relationships.set(from, list);
    const id = `rId${String(list.length + 1)}`;
    const fullType = type.includes('/') ? type : `${RELATIONSHIPS}/${type}`;
    const mode = external ? ' TargetMode="External"' : '';
    list.push(`<Relationship Id="${id}" Type="${fullType}" Target="${escapeXml(target)}"${mode}/>`);
    return id;
  }

  /** The file; the same parts always make the same bytes. */
  zip(): Uint8Array {
    const files: Record<string, Uint8Array> = { '[Content_Types].xml': strToU8(this.contentTypes()) };
    for (const [from, list] of this.relationships) {
      const slash = from.lastIndexOf('/') + 1;
      const xml = `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
      files[`${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`] = strToU8(XML_HEAD + xml);
    }
    return zipSync({ ...files, ...Object.fromEntries(this.parts) }, { mtime: new Date(2020, 0, 1) });
  }

  private contentTypes(): string {
    const defaults = Object.entries(DEFAULTS).map(
      ([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`,
    );
    return `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">${defaults.join('')}${this.overrides.join('')}</Types>`;
  }
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const DEFAULTS: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  vml: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
  png: 'image/png',
  bin: 'application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings',
};
