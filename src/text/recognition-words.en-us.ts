import { columnName } from '../core/grid/address';
import type { HeaderRole } from '../core/sheet/column-roles';
import type { NearMiss } from '../core/sheet/near-miss';
import type { SkippedTable } from '../core/sheet/indicator-sheet';
import type { RecognitionQuestion } from '../core/sheet/recognition-reason';
import type { RecognitionWords } from './recognition-words.zh-cn';

export const roleWords: Readonly<Record<HeaderRole, string>> = {
  project: 'project',
  level1: 'level 1',
  level2: 'level 2',
  name: 'indicator name',
  target: 'target',
  actual: 'actual',
  weight: 'weight',
  score: 'score',
  reason: 'reason for the deviation',
  sign: 'comparison sign',
  unit: 'unit',
  rule: 'scoring rule',
  review: 'reviewer’s figures (never written)',
  flag: 'unmet mark',
  explanation: 'explanation',
  baseline: 'baseline',
  progress: 'monitoring progress',
};

export const skippedWords: Readonly<Record<SkippedTable['kind'], string>> = {
  monitoring: 'A monitoring sheet: figures of the running year, not scored',
  declaration: 'A declaration of targets: no results, not scored',
  noRows: 'A header without indicator rows',
  noWeights: 'A list of indicators without weights',
};

/** Behind one of them where points and scores are typed in the table. */
export const skippedWithPoints =
  '; points and scores are typed in it: look at its title and headings if it is to be scored';

const NO_ROLE = 'not used';

export function questionWords({ code, role: asked, candidates, against = '' }: RecognitionQuestion): string {
  const headings = [...new Set(candidates.map(({ heading }) => heading))];
  const list = `“${headings.join('”, “')}”`;
  if (code === 'missingColumn' && against !== '')
    return `Columns ${against} have no heading, so nothing tells which is the ${roleWords[asked]}: write their headings`;
  if (code === 'missingColumn') {
    return `No column is known to be the ${roleWords[asked]}. Is it ${headings.length > 1 ? `one of ${list}` : list}?`;
  }
  const column = columnName(candidates[0]?.column ?? 0);
  if (code === 'partOfYear')
    return `Column ${column} ${list} is the progress of a part of the year and no result of it; this form is not scored. If it is to be scored by it, choose the column`;
  if (code === 'otherYear')
    return `The result “${against}” is of another year than the target ${list}: which column is the ${roleWords[asked]}?`;
  if (code === 'shares')
    return `Column ${column} ${list} adds up to 1: are these shares (0.4 is 40 points)? If so, choose the column`;
  return headings.length > 1
    ? `Which of ${list} is the ${roleWords[asked]}?`
    : `${String(candidates.length)} columns are called ${list}: which of them is the ${roleWords[asked]}?`;
}

export const recognitionWords: RecognitionWords = {
  header: ({ headings }) => `Header: this row says ${headings}`,
  headerCorrected: () => 'Header: as corrected',
  columnNumbers: () => 'The columns are numbered here, no indicator',
  formPart: () => 'Another part of the same form begins here, with columns of its own',
  headerRepeated: () => 'The header repeats here; the table goes on',
  column: ({ heading, role }) => `Column “${heading}” is the ${roleWords[role]}`,
  columnByPart: ({ heading, role }) => `Column “${heading}” has words that only the ${roleWords[role]} has`,
  columnByContent: ({ role }) => `By what stands in it, this column is the ${roleWords[role]}`,
  columnOwn: ({ heading, other, role }) =>
    `“${heading}” and “${other}” could both be the ${roleWords[role]}; “${heading}” is the more usual one`,
  columnWeighted: ({ heading, other }) =>
    `“${heading}” is above the points, so it is out of a hundred; the score is “${other}”`,
  weightShares: () => 'The points are shares, as confirmed: 0.4 is 40 points',
  columnAdjusted: ({ heading, other }) => `“${heading}” counts where it is filled in, else “${other}”`,
  columnGroup: ({ heading, group }) =>
    `Column “${heading}” stands under “${group}”: a reviewer’s figures, neither used nor written`,
  columnCorrected: ({ heading, role }) =>
    `Column “${heading}” was corrected: it is the ${role === null ? NO_ROLE : roleWords[role]}`,
  columnReviewed: ({ heading }) =>
    `Column “${heading}” is what the reviewer found and counts, as confirmed; where it is blank, the actual does`,
  columnAsked: ({ heading, role }) =>
    `“${heading}” and another column could both be the ${roleWords[role]}; please say which one it is`,
  columnUnknown: ({ heading }) => `Column “${heading}” is not known and not used`,
  unitInHeading: ({ unit }) => `Figures without a unit are counted in “${unit}”, as the heading says`,
  funds: ({ text }) => `Budget execution is taken from this line, the budget from “${text}”`,
  fundsWeight: ({ weight }) => `The ${weight} points of budget execution stand in its heading`,
  total: ({ text }) => `Total: ${text}`,
  totalByPoints: ({ text }) => `“${text}” is taken for the total: its points are the sum of the rows above`,
  totalAbove: ({ text }) => `The total stands above the table: ${text}`,
  fundsRow: ({ text }) => `“${text}” is the budget execution, reckoned from the funds above, and no indicator`,
  grade: () => 'The grade goes here',
  note: ({ text }) => `“${text}” is a note, no indicator`,
  end: ({ text }) => `Below “${text}” there are no indicators`,
  groupHeading: ({ text }) => `“${text}” is a heading of the rows below, no indicator`,
  goal: ({ text }) => `“${text}” is a goal, no indicator`,
  subtotal: () => 'A subtotal, no indicator',
  placeholder: () => 'An indicator line left blank',
  namedByLevel: ({ text }) => `Without a name of its own, named by its level “${text}”`,
  nameCarried: ({ text }) => `The name “${text}” of the row above holds (merged cells)`,
  levelsCarried: ({ text }) => `“${text}” from above holds (merged cells)`,
  weightInLabel: ({ text }) => `The weight ${text} stands in the name`,
  weightShared: ({ text, count }) =>
    `The ${text} points are shared by ${String(count)} indicators: how many has each? Confirm equal shares, or fill in every row (unmerge them first)`,
  rowCorrected: ({ text }) => `“${text}”: corrected, it is no indicator`,
  aboutCorrected: ({ value }) => `Just ${value}, as confirmed`,
  percentCorrected: () => 'Corrected: it is a percentage',
  figure: ({ cell, role, text, value }) => `${cell} ${roleWords[role]} “${text}” is read as ${value}`,
  percent: ({ cell, role, text, value }) =>
    `${cell} ${roleWords[role]} “${text}” is read as ${value} (the cell has a percent format)`,
  range: ({ cell, role, text }) => `${cell} ${roleWords[role]} “${text}” is a range`,
  date: ({ cell, role, text, first, last }) => `${cell} ${roleWords[role]} “${text}” is a time (${first} to ${last})`,
  state: ({ cell, role, text }) => `${cell} ${roleWords[role]} “${text}” is told in words`,
  words: ({ cell, role, text }) => `${cell} ${roleWords[role]} “${text}” is told in words`,
  mark: ({ cell, role, text }) => `${cell} ${roleWords[role]} “${text}” says: not applicable`,
  blank: ({ cell, role }) => `${cell} ${roleWords[role]} is blank`,
  unreadable: ({ cell, role, text }) => `${cell} ${roleWords[role]} “${text}” cannot be read for sure, please check`,
  error: ({ cell, role, text }) => `${cell} ${roleWords[role]} is the error ${text}`,
};

/** What on a sheet without a form comes nearest to one. */
export function nearMissWords(miss: NearMiss): string {
  const at = `sheet “${miss.sheet}”`;
  if (miss.kind === 'oneColumn')
    return `Row ${String(miss.row + 1)} of ${at} has several headings in one cell: part the text into columns first (Data, Text to Columns).`;
  if (miss.kind === 'transposed')
    return `The headings of ${at} stand below each other in column ${columnName(miss.column)}: paste the table transposed (Paste Special, Transpose).`;
  const list = (headings: readonly string[]): string => `“${headings.join('”, “')}”`;
  const unknown = miss.unknown.length === 0 ? 'the other columns are missing' : `not known: ${list(miss.unknown)}`;
  return `The nearest is row ${String(miss.row + 1)} of ${at}: known are ${list(miss.known)}, ${unknown}.`;
}
