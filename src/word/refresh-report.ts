import { blockName, GAP_BEGINS, isGapKey, type Report } from '../app/report/report-block';
import { XmlSplice } from '../stand-in/xlsx/xml/xml-splice';
import { escapeXml } from '../stand-in/xlsx/xml/xml-text';
import { ZipContainer } from '../stand-in/xlsx/zip/zip-container';
import { blockPlaces } from './block-places';
import { documentLooks, type DocumentLooks } from './document-looks';
import { addChart, type BinaryParts, CHART, refreshChart } from './refresh-chart';
import type { FoundBlock } from './report-blocks';
import { isReport, memoryProperty, openReport, type ReportFile } from './report-file';
import { markName, textDigest } from './report-mark';
import { memoryOf, propertyText, shortKey } from './report-property';
import { writeReport } from './write-report';

/** What became of the parts of a report that was brought up to date, each told by its name. */
export interface Refreshed {
  /** What says something else now. */
  readonly changed: readonly string[];
  /** What somebody typed in: it stays, only its figures are brought up to date where nobody typed over them. */
  readonly kept: readonly string[];
  /** What was not there before, gaps to be filled in among it; and where it was no more. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** What somebody took out: it stays out. */
  readonly leftOut: readonly string[];
  /** Gaps that somebody filled in and that the scores no longer ask for: what was written stays. */
  readonly unneeded: readonly string[];
  /** How many gaps are still to be filled in. */
  readonly gaps: number;
}

/** How many places a report was changed in. */
export const changesOf = ({ changed, added, removed }: Refreshed): number =>
  changed.length + added.length + removed.length;

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
  if (file.blocks.length === 0) return { ok: false, why: 'marksLost' };
  const memory = memoryOf(report);
  if (file.memory && file.memory.template !== memory.template) return { ok: false, why: 'otherTemplate' };
  if (file.memory && file.memory.project !== memory.project) return { ok: false, why: 'otherProject' };
  const fresh = openReport(await writeReport(report));
  if (!fresh) throw new TypeError('the report that was just written cannot be read');
  if (!file.memory && areApart(projectIn(file), projectIn(fresh))) return { ok: false, why: 'otherProject' };
  const run: Run = {
    file,
    fresh,
    splice: new XmlSplice(file.source),
    looks: documentLooks(file, fresh),
    names: new Map(report.blocks.flatMap((block) => ('key' in block ? [[block.key, blockName(block)] as const] : []))),
  };
  const { chart, ...fromNew } = newBlocks(run);
  const told = { ...standingBlocks(run), ...fromNew };
  const text = run.splice.result;
  const { parts } = file;
  if (text !== file.source) parts.put(file.path, text);
  remember(file, propertyText(memory));
  const embedded = new Map([...chart, ...refreshChart(file, fresh)]);
  const saved = parts.save();
  const bytes = embedded.size === 0 ? saved : new ZipContainer(saved).save(embedded);
  return { ok: true, bytes, ...told, gaps: text.split(GAP_BEGINS).length - 1 };
}

/** The document as it stands, the report as it would be written now, and what the one takes over from the other. */
interface Run {
  readonly file: ReportFile;
  readonly fresh: ReportFile;
  readonly splice: XmlSplice;
  readonly looks: DocumentLooks;
  /** What people are told the blocks are, by their keys. */
  readonly names: ReadonlyMap<string, string>;
}

/** What a report says of its project, where another program dropped what it remembers; null: nothing. */
function projectIn({ blocks }: ReportFile): string | null {
  const found = blocks.find(({ key }) => key === 'project');
  return found ? textDigest(found.text) : null;
}

const areApart = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;

/** What stands in the document and is ours: replaced, kept or taken out. */
function standingBlocks({
  file,
  fresh,
  splice,
  looks,
  names,
}: Run): Pick<Refreshed, 'changed' | 'kept' | 'removed' | 'unneeded'> {
  const wanted = new Map(fresh.blocks.map((block) => [block.key, block]));
  const [changed, kept, removed, unneeded]: [string[], string[], string[], string[]] = [[], [], [], []];
  for (const block of file.blocks) {
    const now = wanted.get(block.key);
    const name = names.get(block.key) ?? quoted(block.firstLine);
    if (!now) {
      if (block.isTyped) (isGapKey(block.key) ? unneeded : kept).push(name);
      else {
        replace(splice, block, block.isInBody ? '' : '<w:p/>');
        removed.push(name);
      }
    } else if (isGapKey(block.key))
      continue; // people's, filled in or not
    else if (!block.isTyped && block.text !== now.text) {
      replace(splice, block, looks.xml(now, block));
      changed.push(name);
    } else if (block.isTyped) {
      kept.push(name);
      if (refreshFigures(block, now, splice)) changed.push(name);
    }
  }
  return { changed, kept, removed, unneeded };
}

const LONGEST_QUOTE = 24;

/** How something is named that is in the report no more: by what it begins with. */
function quoted(line: string): string {
  const characters = Array.from(line);
  return characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join('')}…` : line;
}

function replace(splice: XmlSplice, { elements }: FoundBlock, text: string): void {
  const [first, last] = [elements[0], elements.at(-1)];
  if (first && last) splice.replace(first.start, last.end, text);
}

/** Figures within a sentence that somebody changed: each is brought up to date where nobody typed over it. */
function refreshFigures(block: FoundBlock, now: FoundBlock, splice: XmlSplice): boolean {
  const wanted = new Map(now.figures.map((figure) => [figure.key, figure.text]));
  let any = false;
  for (const { key, digest, text, texts, mark } of block.figures) {
    const told = wanted.get(key);
    const [first, ...others] = texts;
    if (told === undefined || told === text || !first || textDigest(text) !== digest) continue;
    splice.replace(first.start, first.end, `<w:t xml:space="preserve">${escapeXml(told)}</w:t>`);
    for (const other of others) splice.remove(other);
    splice.setAttribute(mark, 'w:name', markName('figure', key, told));
    any = true;
  }
  return any;
}

/** What the document does not hold yet: put where the report has it. A gap that somebody filled in so that its mark went
 *  with it is known from what the document remembers. */
function newBlocks({ file, fresh, splice, looks, names }: Run): Pick<Refreshed, 'added' | 'leftOut'> & {
  readonly chart: BinaryParts;
} {
  const standing = new Set(file.blocks.map(({ key }) => key));
  const placeFor = blockPlaces(file, fresh);
  const [added, leftOut]: [string[], string[]] = [[], []];
  let chart: BinaryParts = new Map();
  for (const block of fresh.blocks) {
    const { key } = block;
    if (standing.has(key)) continue;
    const isGap = isGapKey(key);
    const name = names.get(key) ?? quoted(block.firstLine);
    if (file.memory?.keys.has(shortKey(key)) === true || (isGap && !file.memory)) {
      if (!isGap) leftOut.push(name);
      continue;
    }
    splice.insert(placeFor(block), looks.xml(block, null));
    added.push(name);
    if (key === CHART) chart = addChart(file, fresh);
  }
  return { added, leftOut, chart };
}

function remember({ parts }: ReportFile, text: string): void {
  const found = memoryProperty(parts);
  if (!found || found.text === text) return;
  const splice = new XmlSplice(parts.text(found.path));
  splice.replace(found.element.openEnd, found.element.closeStart, escapeXml(text));
  parts.put(found.path, splice.result);
}
