import type { HeaderRole } from '../core/sheet/header/header-roles';
import type { SkippedTable } from '../core/sheet/indicator-sheet';
import type { RecognitionQuestion, RecognitionReason } from '../core/sheet/recognition-reason';
import { sentenceArgs, type SentenceArgs } from './sentence-args';

export const roleWords: Readonly<Record<HeaderRole, string>> = {
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

const NO_ROLE = 'not used';

function role(a: SentenceArgs): string {
  const name = a('role');
  return Object.hasOwn(roleWords, name) ? roleWords[name as HeaderRole] : NO_ROLE;
}

export function questionWords({ code, role: asked, candidates }: RecognitionQuestion): string {
  const headings = [...new Set(candidates.map(({ heading }) => heading))];
  const list = `“${headings.join('”, “')}”`;
  if (code === 'missingColumn') {
    return `No column is known to be the ${roleWords[asked]}. Is it ${headings.length > 1 ? `one of ${list}` : list}?`;
  }
  return headings.length > 1
    ? `Which of ${list} is the ${roleWords[asked]}?`
    : `${String(candidates.length)} columns are called ${list}: which of them is the ${roleWords[asked]}?`;
}

export function recognitionWords({ code, args }: RecognitionReason): string {
  const a = sentenceArgs(args);
  switch (code) {
    case 'header':
      return `Header: this row says ${a('headings')}`;
    case 'headerCorrected':
      return 'Header: as you said';
    case 'columnNumbers':
      return 'The columns are numbered here, no indicator';
    case 'headerRepeated':
      return 'The header repeats here; the table goes on';
    case 'column':
      return `Column “${a('heading')}” is the ${role(a)}`;
    case 'columnByPart':
      return `Column “${a('heading')}” has words that only the ${role(a)} has`;
    case 'columnByContent':
      return `By what stands in it, this column is the ${role(a)}`;
    case 'columnOwn':
      return `“${a('heading')}” and “${a('other')}” could both be the ${role(a)}; “${a('heading')}” is the more usual one`;
    case 'columnGroup':
      return `Column “${a('heading')}” stands under “${a('group')}”: a reviewer’s figures, neither used nor written`;
    case 'columnCorrected':
      return `Column “${a('heading')}”: you said it is the ${role(a)}`;
    case 'columnAsked':
      return `“${a('heading')}” and another column could both be the ${role(a)}; please say which one it is`;
    case 'columnUnknown':
      return `Column “${a('heading')}” is not known and not used`;
    case 'unitInHeading':
      return `Figures without a unit are counted in “${a('unit')}”, as the heading says`;
    case 'funds':
      return `Budget execution is taken from this line, the budget from “${a('text')}”`;
    case 'fundsWeight':
      return `The ${a('weight')} points of budget execution stand in its heading`;
    case 'total':
      return `Total: ${a('text')}`;
    case 'grade':
      return 'The grade goes here';
    case 'note':
      return `“${a('text')}” is a note, no indicator`;
    case 'end':
      return `Below “${a('text')}” there are no indicators`;
    case 'groupHeading':
      return `“${a('text')}” is a heading of the rows below, no indicator`;
    case 'goal':
      return `“${a('text')}” is a goal, no indicator`;
    case 'subtotal':
      return 'A subtotal, no indicator';
    case 'placeholder':
      return 'An indicator line left blank';
    case 'namedByLevel':
      return `Without a name of its own, named by its level “${a('text')}”`;
    case 'nameCarried':
      return `The name “${a('text')}” of the row above holds (merged cells)`;
    case 'levelsCarried':
      return `“${a('text')}” from above holds (merged cells)`;
    case 'weightInLabel':
      return `The weight ${a('text')} stands in the name`;
    case 'weightShared':
      return `the points ${a('text')} stand once for several rows (merged cells): please give each row its own`;
    case 'rowCorrected':
      return `“${a('text')}”: you said it is no indicator`;
    case 'percentCorrected':
      return 'You said it is a percentage';
    case 'figure':
    case 'percent':
      return `${a('cell')} ${role(a)} “${a('text')}” is read as ${a('value')}${code === 'percent' ? ' (the cell has a percent format)' : ''}`;
    case 'range':
      return `${a('cell')} ${role(a)} “${a('text')}” is a range`;
    case 'date':
      return `${a('cell')} ${role(a)} “${a('text')}” is a time (${a('first')} to ${a('last')})`;
    case 'state':
    case 'words':
      return `${a('cell')} ${role(a)} “${a('text')}” is told in words`;
    case 'mark':
      return `${a('cell')} ${role(a)} “${a('text')}” says: not applicable`;
    case 'blank':
      return `${a('cell')} ${role(a)} is blank`;
    case 'unreadable':
      return `${a('cell')} ${role(a)} “${a('text')}” cannot be read for sure, please check`;
    case 'error':
      return `${a('cell')} ${role(a)} is the error ${a('text')}`;
  }
}
