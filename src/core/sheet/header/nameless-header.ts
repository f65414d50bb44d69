import type { HeaderRole } from '../column-roles';
import type { LabelGrid } from '../label-grid';
import type { RecognitionQuestion } from '../recognition-reason';
import { knownFundsHeading, type KnownHeading } from './heading-index';
import type { Heading } from './headings';
import { candidate, NO_FIGURES } from './rival-columns';

/** A header of which all is known but the column of names, with the column taken for it. */
export interface NamelessHeader {
  readonly headings: readonly Heading[];
  /** Where several columns could be it. */
  readonly questions: readonly RecognitionQuestion[];
}

const FIGURES: readonly HeaderRole[] = ['target', 'actual', 'weight', 'score'];
const TELLING: readonly HeaderRole[] = [...FIGURES, 'review', 'rule'];
const LEAST_ROLES = 3;
const SAMPLE_ROWS = 12;

/** Takes the column of texts before the figures for the names, and one with gaps before it for the level above them; where
 *  several are equally filled it is asked. null: no such header. `said`: the user named the column. */
export function namelessHeader(
  labels: LabelGrid,
  row: number,
  headings: readonly Heading[],
  said: boolean,
): NamelessHeader | null {
  const roles = new Set(headings.flatMap(({ known }) => (known && TELLING.includes(known.role) ? [known.role] : [])));
  const figures = FIGURES.filter((role) => roles.has(role));
  if (figures.length < 2 || roles.size < LEAST_ROLES || !(roles.has('weight') || roles.has('score'))) return null;
  if (headings.some(({ label }) => knownFundsHeading(label)?.role === 'executed')) return null;
  if (said) return { headings, questions: [] };
  const first = Math.min(
    ...headings.flatMap(({ known, column }) => (known && FIGURES.includes(known.role) ? [column] : [])),
  );
  const open = headings
    .filter(
      ({ known, column, label }) => known === null && column < first && /\p{L}/u.test(label) && !NO_FIGURES.test(label),
    )
    .map((heading) => ({ heading, texts: textsBelow(labels, row, heading.column) }))
    .filter(({ texts }) => texts > 0);
  const name = open.at(-1);
  // Where the levels are known and the lowest of them names every row, the names stand there.
  const levels = headings.filter(({ known }) => known?.role === 'level1' || known?.role === 'level2');
  const named = Math.max(0, ...levels.map(({ column }) => textsBelow(labels, row, column)));
  if (!name || name.texts <= named || levels.some(({ column }) => column > name.heading.column)) return null;
  const others = open.slice(0, -1);
  const level = others.find(({ texts }) => texts < name.texts);
  const questions: readonly RecognitionQuestion[] =
    others.length === 0 || level
      ? []
      : [{ code: 'missingColumn', role: 'name', candidates: open.map(({ heading }) => candidate(heading)) }];
  const taken = (heading: Heading): KnownHeading<HeaderRole> | null =>
    heading === name.heading ? byContent('name') : heading === level?.heading ? byContent('level1') : heading.known;
  return { headings: headings.map((heading) => ({ ...heading, known: taken(heading) })), questions };
}

const byContent = (role: HeaderRole): KnownHeading<HeaderRole> => ({ role, rank: 0, byPart: false, byContent: true });

function textsBelow(labels: LabelGrid, header: number, column: number): number {
  let texts = 0;
  let row = labels.nextFilledRow(header + 1);
  for (let line = 0; row !== null && line < SAMPLE_ROWS; line++, row = labels.nextFilledRow(row + 1))
    if (/\p{L}/u.test(labels.label(row, column))) texts++;
  return texts;
}
