import type { Correction } from '../core/sheet/corrections/correction';
import type { FormFigure } from '../core/sheet/indicator-sheet';
import type { DecisionWords } from './decision-words.zh-cn';
import { roleWords } from './recognition-words.en-us';

export const decisionWords: DecisionWords = {
  rowRule: (functionName) => `Scored by: ${functionName}`,
  by: {
    user: 'Chosen by you for this row',
    record: 'Chosen by the record in the workbook',
    sheet: 'By the rule in the sheet',
    ruleSet: 'By the rule set',
  },
  suggested: 'The sheet has a rule of its own, to be confirmed',
  written: (sentence) => `The sheet says: “${sentence}”`,
  readAs: (choice) => `Read as: ${choice}.`,
  notRead: 'It cannot be worked out here.',
  adopt: 'Use the sheet’s rule',
  byRuleSet: (score) => `By the rule set (${score})`,
  keepWritten: (written) => `Keep the typed score (${written})`,
  adoptNoMore: 'Use it no more',
  otherFunction: 'Score it another way',
  backToRuleSet: 'Back to the rule set',
  rowQuestion: {
    direction: 'Is higher or lower better?',
    typedAsPoints: (written) =>
      `The form gives no points, and the typed scores make up the full points: are the ${written} typed what this row is worth?`,
    equalShare: (points, count, each) => `${points} points are shared by ${count} indicators: ${each} each?`,
    keepTyped: (written) => `Do the ${written} points typed stand as judged by hand?`,
  },
  directionDecided: { atLeast: 'Decided: higher is better', atMost: 'Decided: lower is better' },
  sameName: (count) => `Also the ${count} other ${count === 1 ? 'row' : 'rows'} of this name`,
  equalShare: (each) => `Equal shares, ${each} points each`,
  shareDecided: (points, count, each) => `Decided: ${points} points shared by ${count} indicators, ${each} each`,
  rateAlone: (rate) => `Only the execution rate of ${rate}% is filled in, without budget and spending. Does it count?`,
  rateStands: (rate) => `${rate}% counts`,
  reviewedAt: (column, heading) => `column ${column} “${heading}”`,
  notByReview: (place) => `The form is scored by the actual; ${place} takes no part.`,
  byReview: (place, rows) =>
    `The form is scored by ${place} in ${rows === 1 ? 'one row' : `${rows} rows`}, by the actual where that is blank.`,
  scoreByReview: 'Score by what the reviewer found',
  byOwn: 'Score by the actual again',
  typedAsPoints: (rows) => `Take the typed scores as points in ${rows === 1 ? 'this row' : `all ${rows} rows`}`,
  keepTyped: 'Keep the points as judged by hand',
  functionLabel: 'Scored by',
  addBand: 'Add a band',
  removeBand: 'Remove a band',
  means: (choice) => `That is: ${choice}.`,
  use: 'OK',
  close: 'Cancel',

  dismiss: 'Dismiss',
  dismissHint: 'The reason is kept in the workbook. The problem comes back when the row’s figures change.',
  reasonMissing: 'Please give a reason',
  dismissed: 'Dismissed problems',
  dismissedOn: (day, reason) => `Dismissed ${day}: ${reason}`,
  restore: 'Restore',
  list: 'List of problems',
  removeMarks: 'Clear marks',

  howRead: 'How this form was read',
  skippedTables: 'Tables not scored',
  skippedPlace: (sheet, row) => `${sheet}, row ${row}`,
  correct: 'Read wrongly? Correct it',
  apply: 'OK',
  notIndicator: 'This row is no indicator',
  corrections: 'Corrections made',
  takeBack: 'Take back',
  offered: 'Made on a form of the same layout; this form can use them too:',
  useOffered: 'Use them',
  strayCorrections: 'Corrections whose place is gone',

  ruleSetImported: (name) => `Imported now: ${name}`,
  importRuleSet: 'Import a rule set file',
  importHint: 'Choose a .json rule set file; it is kept in this workbook.',
  fileUnread: 'The chosen file could not be read. Please choose it again.',
  exportRuleSet: 'Export the rule set file',
  noFiles:
    'In this version of Excel an add-in cannot save files. Copy the rule set, paste it into a text editor and save it as a .json file.',
  copyRuleSet: 'Copy the rule set',
  copied: 'Copied. Paste it into a text editor and save it as a .json file.',
  copyFailed:
    'It could not be copied by itself. Click the box below, press Ctrl+C (⌘C on a Mac), paste into a text editor and save as a .json file.',
};

/** The figures of a form that are not the points of a row. */
export const figureWords: Readonly<Record<FormFigure, string>> = {
  executionRate: 'execution rate',
  executionScore: 'points of the execution rate',
  total: 'total',
  grade: 'grade',
};

export function correctionSentence(correction: Correction): string {
  switch (correction.kind) {
    case 'column': {
      const { heading, occurrence, offset } = correction.anchor;
      const name = `“${heading}”${occurrence > 0 ? ` no. ${occurrence + 1}` : ''}`;
      const column = offset > 0 ? `Column ${offset} right of ${name}` : `Column ${name}`;
      return correction.role === null ? `${column} is not used` : `${column} is the ${roleWords[correction.role]}`;
    }
    case 'notIndicator':
      return `The row “${correction.anchor.name}” is no indicator`;
    case 'about':
      return correction.figure === undefined
        ? `“${correction.text}” of “${correction.anchor.name}” counts as the figure it names`
        : `Of “${correction.text}” of “${correction.anchor.name}” only ${correction.figure} counts`;
    case 'byReview':
      return 'What the reviewer found counts';
    case 'typedRate':
      return 'The typed execution rate counts without budget and spending';
    case 'keepFigure':
      return `The ${figureWords[correction.figure]} stays as it was typed`;
    case 'header':
      return `The header is the row that says “${correction.headings.slice(0, 4).join(', ')}”`;
    case 'percent':
      return `The ${roleWords[correction.cell]} of “${correction.anchor.name}” is a percentage (${correction.fraction ? '0.95' : '95'} means 95%)`;
  }
}
