import type { Report } from '../app/report/report-block';
import { XmlSplice } from '../stand-in/xlsx/xml/xml-splice';
import { escapeXml } from '../stand-in/xlsx/xml/xml-text';
import { elementXml, type XmlElement } from '../stand-in/xlsx/xml/xml-tree';
import { ZipContainer } from '../stand-in/xlsx/zip/zip-container';
import { controlTag, textDigest } from './content-control';
import { refreshChart } from './refresh-chart';
import { isReport, memoryProperty, openReport, type FoundControl, type ReportFile } from './report-file';
import { memoryOf, propertyText, shortKey } from './report-property';
import { writeReport } from './write-report';

/** What became of the parts of a report that was brought up to date, each told by its name. */
export interface Refreshed {
  /** What says something else now. */
  readonly changed: readonly string[];
  /** What somebody typed in: it stays, only its figures are brought up to date where nobody typed over them. */
  readonly kept: readonly string[];
  /** What was not there before, and where it was no more. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** What somebody took out: it stays out. */
  readonly leftOut: readonly string[];
}

export type RefreshOutcome =
  ({ readonly ok: true; readonly bytes: Uint8Array } & Refreshed) | { readonly ok: false; readonly why: NotRefreshed };

/** It is no Word document of ours; another program dropped all that tells what is ours; it was made by another template, or
 *  it is about another project. */
export type NotRefreshed = 'notOurs' | 'marksLost' | 'otherTemplate' | 'otherProject';

/** Brings a report up to date, as a whole or not at all: what a later scoring says, where nobody typed; everything else
 *  stays as people left it. */
export async function refreshReport(existing: Uint8Array, report: Report): Promise<RefreshOutcome> {
  const file = openReport(existing);
  if (!file || !isReport(file)) return { ok: false, why: 'notOurs' };
  if (file.controls.length === 0) return { ok: false, why: 'marksLost' };
  const memory = memoryOf(report);
  if (file.memory && file.memory.template !== memory.template) return { ok: false, why: 'otherTemplate' };
  if (file.memory && file.memory.project !== memory.project) return { ok: false, why: 'otherProject' };
  const fresh = openReport(await writeReport(report));
  if (!fresh) throw new TypeError('the report that was just written cannot be read');
  if (!file.memory && areApart(projectIn(file), projectIn(fresh))) return { ok: false, why: 'otherProject' };
  const splice = new XmlSplice(file.source);
  const told = { ...standingControls(file, fresh, splice), ...newControls(file, fresh, splice) };
  const { parts } = file;
  if (splice.result !== file.source) parts.put(file.path, splice.result);
  remember(file, propertyText(memory));
  const embedded = refreshChart(file, fresh);
  const saved = parts.save();
  return { ok: true, bytes: embedded.size === 0 ? saved : new ZipContainer(saved).save(embedded), ...told };
}

/** What a report says of its project, where another program dropped what it remembers; null: nothing. */
function projectIn({ controls }: ReportFile): string | null {
  const found = controls.find(({ key }) => key === 'project');
  return found ? textDigest(found.text) : null;
}

const areApart = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;

/** What stands in the document and is ours: replaced, kept or taken out. */
function standingControls(
  file: ReportFile,
  fresh: ReportFile,
  splice: XmlSplice,
): Pick<Refreshed, 'changed' | 'kept' | 'removed'> {
  const wanted = new Map(fresh.controls.map((control) => [control.key, control]));
  const looks = headingLooks(file);
  const [changed, kept, removed]: [string[], string[], string[]] = [[], [], []];
  for (const control of file.controls) {
    const now = wanted.get(control.key);
    const typed = textDigest(control.text) !== control.digest;
    if (!now) {
      (typed ? kept : removed).push(control.name);
      if (!typed) splice.replace(control.element.start, control.element.end, inTheBody(file, control) ? '' : '<w:p/>');
    } else if (!typed && control.text !== now.text) {
      splice.replace(control.element.start, control.element.end, controlXml(fresh, now, control, file, looks));
      changed.push(control.name);
    } else if (typed) {
      kept.push(control.name);
      if (refreshFigures(control, now, splice)) changed.push(control.name);
    }
  }
  return { changed, kept, removed };
}

const inTheBody = ({ body }: ReportFile, { element }: FoundControl): boolean => body.children.includes(element);

/** Figures within a sentence that somebody changed: each is brought up to date where nobody typed over it. */
function refreshFigures(control: FoundControl, now: FoundControl, splice: XmlSplice): boolean {
  const wanted = new Map(now.figures.map((figure) => [figure.key, figure.text]));
  let any = false;
  for (const { key, digest, text, element } of control.figures) {
    const told = wanted.get(key);
    if (told === undefined || told === text || textDigest(text) !== digest) continue;
    const [first, ...others] = textsIn(element);
    const tag = element.child('sdtPr')?.child('tag');
    if (!first || !tag) continue;
    splice.replace(first.start, first.end, `<w:t xml:space="preserve">${escapeXml(told)}</w:t>`);
    for (const other of others) splice.remove(other);
    splice.setAttribute(tag, 'w:val', controlTag(key, told));
    any = true;
  }
  return any;
}

function textsIn(element: XmlElement): readonly XmlElement[] {
  return element.local === 't' ? [element] : element.children.flatMap(textsIn);
}

/** How the document numbers the headings that are ours, by their level: other programs give lists other numbers. */
function headingLooks({ controls, source }: ReportFile): ReadonlyMap<string, string> {
  const looks = new Map<string, string>();
  for (const { element } of controls) {
    for (const paragraph of paragraphsOf(element)) {
      const level = numberedLevel(paragraph);
      if (level !== null && !looks.has(level)) looks.set(level, elementXml(source, paragraph.child('pPr')));
    }
  }
  return looks;
}

const paragraphsOf = (control: XmlElement): readonly XmlElement[] =>
  control.child('sdtContent')?.childrenNamed('p') ?? [];

const numberedLevel = (paragraph: XmlElement): string | null =>
  paragraph.child('pPr')?.child('numPr')?.child('ilvl')?.attribute('w:val') ?? null;

/** A control as it is to be written, its paragraphs with the looks they have in the document. */
function controlXml(
  fresh: ReportFile,
  now: FoundControl,
  before: FoundControl | null,
  file: ReportFile,
  looks: ReadonlyMap<string, string>,
): string {
  const splice = new XmlSplice(fresh.source);
  const [own, old] = [paragraphsOf(now.element), before ? paragraphsOf(before.element) : []];
  own.forEach((paragraph, index) => {
    const format = paragraph.child('pPr');
    if (!format) return;
    const level = numberedLevel(paragraph);
    const same = own.length === old.length ? old[index] : undefined;
    const beside = same && numberedLevel(same) === level ? same.child('pPr') : null;
    const look = beside ? elementXml(file.source, beside) : level === null ? undefined : looks.get(level);
    if (look !== undefined && look !== '') splice.replace(format.start, format.end, look);
  });
  const tail = fresh.source.length - now.element.end;
  return splice.result.slice(now.element.start, splice.result.length - tail);
}

/** What the document does not hold yet: put where the report has it, with the gaps that belong to it. */
function newControls(file: ReportFile, fresh: ReportFile, splice: XmlSplice): Pick<Refreshed, 'added' | 'leftOut'> {
  const standing = new Map(file.controls.map((control) => [control.key, control]));
  const looks = headingLooks(file);
  const [added, leftOut]: [string[], string[]] = [[], []];
  for (const control of fresh.controls) {
    if (standing.has(control.key)) continue;
    if (file.memory?.keys.has(shortKey(control.key)) === true) {
      leftOut.push(control.name);
      continue;
    }
    const at = placeFor(file, fresh, control, standing);
    const gaps = gapsAfter(fresh, control).map((gap) => elementXml(fresh.source, gap));
    splice.insert(at, controlXml(fresh, control, null, file, looks) + gaps.join(''));
    added.push(control.name);
  }
  return { added, leftOut };
}

const isHeading = (element: XmlElement): boolean =>
  element.local === 'p' &&
  (numberedLevel(element) !== null ||
    (element.child('pPr')?.child('pStyle')?.attribute('w:val') ?? '').startsWith('Heading'));
/** What may follow a control and belong to it: plain paragraphs. */
const isPlain = (element: XmlElement): boolean => element.local === 'p' && !isHeading(element);

function gapsAfter({ body }: ReportFile, { element }: FoundControl): readonly XmlElement[] {
  const after = body.children.slice(body.children.indexOf(element) + 1);
  const end = after.findIndex((each) => !isPlain(each));
  return end < 0 ? after : after.slice(0, end);
}

/** Behind what stands before it in the report, and what people wrote below that; else in front of what follows it. */
function placeFor(
  file: ReportFile,
  fresh: ReportFile,
  control: FoundControl,
  standing: ReadonlyMap<string, FoundControl>,
): number {
  const keys = new Map(fresh.controls.map(({ element, key }) => [element, key]));
  const known = (element: XmlElement): FoundControl | undefined => {
    const found = standing.get(keys.get(element) ?? '');
    return found && inTheBody(file, found) ? found : undefined;
  };
  const { children } = fresh.body;
  const at = children.indexOf(control.element);
  const before = children.slice(0, at).reverse();
  const near = before.slice(0, headingAt(before)).find((element) => known(element));
  const after = children.slice(at + 1);
  const following = after.slice(0, headingAt(after)).find((element) => known(element));
  const far = before.find((element) => known(element));
  const previous = near ? known(near) : following ? undefined : far ? known(far) : undefined;
  if (previous) return endOfPlain(file, previous.element);
  const next = following ? known(following) : undefined;
  return next?.element.start ?? file.body.child('sectPr')?.start ?? file.body.closeStart;
}

function headingAt(elements: readonly XmlElement[]): number {
  const at = elements.findIndex((element) => isHeading(element));
  return at < 0 ? elements.length : at;
}

/** Where the plain paragraphs behind an element end. */
function endOfPlain({ body }: ReportFile, element: XmlElement): number {
  let end = element.end;
  for (const next of body.children.slice(body.children.indexOf(element) + 1)) {
    if (!isPlain(next)) break;
    end = next.end;
  }
  return end;
}

function remember({ parts }: ReportFile, text: string): void {
  const found = memoryProperty(parts);
  if (!found || found.text === text) return;
  const splice = new XmlSplice(parts.text(found.path));
  splice.replace(found.element.openEnd, found.element.closeStart, escapeXml(text));
  parts.put(found.path, splice.result);
}
