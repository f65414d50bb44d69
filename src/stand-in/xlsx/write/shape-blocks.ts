import { WorkbookFileError } from '../workbook-file-error';
import type { OpcPackage } from '../zip/opc-package';

/** Shapes of the old drawing language have ids that are unique in the workbook: each drawing owns blocks of 1,024 and says
 *  which (`idmap`). Excel repairs a file in which two sheets own the same. */
export interface ShapeBlocks {
  /** A block for a new drawing. */
  readonly first: number;
  /** So many new ids for a drawing, which then owns their blocks. */
  take(vml: string, count: number): { readonly vml: string; readonly ids: readonly number[] };
}

const BLOCK = 1024;
const ID = /_x0000_s(\d+)/g;
const MAP = /(<\w+:idmap\b[^>]*?)(\s+)data\s*=\s*(["'])([\d,\s]*)\3/;
/** Before a list of blocks that was longer made by us, two spaces: so it is known that it can be as it was. */
const OURS = '  ';

/** The blocks that each drawing of a workbook uses, by its path in lower case. */
export type DrawnBlocks = Map<string, ReadonlySet<number>>;

/** The blocks in use. Every drawing is read, so it is asked for once a writing and then told of what is written. */
export function drawnBlocks(parts: OpcPackage): DrawnBlocks {
  const drawings = parts.currentPaths.filter((path) => /\.vml$/i.test(path));
  return new Map(drawings.map((path) => [path.toLowerCase(), blocksIn(readable(parts, path))]));
}

/** Tells what a drawing holds now. */
export function noteDrawn(drawn: DrawnBlocks, path: string, vml: string): void {
  drawn.set(path.toLowerCase(), blocksIn(vml));
}

/** The blocks that a drawing may take ids from: its own, and those that no other drawing of the workbook uses. */
export function shapeBlocks(drawn: DrawnBlocks, path: string): ShapeBlocks {
  const others = [...drawn].filter(([other]) => other !== path.toLowerCase());
  const taken = new Set(others.flatMap(([, blocks]) => [...blocks]));
  return {
    first: freeBlock(taken),
    take: (vml, count) => takeIds(vml, count, taken),
  };
}

function takeIds(vml: string, count: number, taken: ReadonlySet<number>): ReturnType<ShapeBlocks['take']> {
  const used = idsIn(vml);
  const owned = listed(vml);
  // A drawing that owns no block by its own account owns those it uses.
  const free = [...new Set(owned.length > 0 ? owned : used.map(blockOf))].filter((block) => !taken.has(block));
  const unavailable = new Set([...taken, ...owned, ...used.map(blockOf)]);
  const added: number[] = [];
  const ids: number[] = [];
  // Behind the ids that are there, so that the order of the shapes is that of their ids.
  let next = Math.max(0, ...used.filter((id) => free.includes(blockOf(id)))) + 1;
  while (ids.length < count) {
    if (!free.includes(blockOf(next)) || next % BLOCK === 0) {
      const block = free.find((one) => one * BLOCK >= next) ?? freeBlock(unavailable);
      if (!free.includes(block)) {
        free.push(block);
        added.push(block);
        unavailable.add(block);
      }
      next = block * BLOCK + 1;
    }
    ids.push(next);
    next += 1;
  }
  return { vml: withBlocks(vml, owned, added), ids };
}

/** A drawing whose list of blocks is as long as before we made it longer, once their shapes are gone. */
export function withoutUnusedBlocks(vml: string): string {
  const [, , space] = MAP.exec(vml) ?? [];
  if (space !== OURS) return vml;
  const used = new Set(idsIn(vml).map(blockOf));
  const blocks = [...listed(vml)];
  while (blocks.length > 1 && !used.has(blocks.at(-1) ?? 0)) blocks.pop();
  return written(vml, blocks, blocks.length > 1 ? OURS : ' ');
}

function withBlocks(vml: string, owned: readonly number[], added: readonly number[]): string {
  if (added.length === 0) return vml;
  const [, , space] = MAP.exec(vml) ?? [];
  return written(vml, [...owned, ...added], space === ' ' ? OURS : (space ?? ' '));
}

function written(vml: string, blocks: readonly number[], space: string): string {
  return vml.replace(MAP, (_all, head: string, _space, quote: string) => {
    return `${head}${space}data=${quote}${blocks.join(',')}${quote}`;
  });
}

function blocksIn(vml: string): ReadonlySet<number> {
  return new Set([...listed(vml), ...idsIn(vml).map(blockOf)]);
}

function listed(vml: string): readonly number[] {
  return (MAP.exec(vml)?.[4] ?? '').split(',').flatMap((block) => (Number(block) > 0 ? [Number(block)] : []));
}

function idsIn(vml: string): readonly number[] {
  return [...vml.matchAll(ID)].map((match) => Number(match[1]));
}

function blockOf(id: number): number {
  return Math.floor(id / BLOCK);
}

function freeBlock(taken: ReadonlySet<number>): number {
  let block = 1;
  while (taken.has(block)) block += 1;
  return block;
}

function readable(parts: OpcPackage, path: string): string {
  try {
    return parts.text(path);
  } catch (error) {
    if (error instanceof WorkbookFileError) return '';
    throw error;
  }
}
