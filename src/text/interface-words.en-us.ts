import type { InterfaceWords } from './interface-words.zh-cn';

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

const STEPS = {
  reading: 'Reading',
  scoring: 'Scoring',
  writing: 'Writing',
  marking: 'Marking',
  puttingBack: 'Putting back',
};

export const interfaceEnglish: InterfaceWords = {
  product: 'Performance scoring',
  score: 'Score now',
  scoring: 'Scoring…',
  progress: (step, done, total) =>
    `${STEPS[step]}${total === null ? '…' : ` ${done} of ${many(total, 'sheet', 'sheets')}`}`,
  silent: {
    reading: 'Excel has not answered for ten seconds; still waiting for the contents of the sheets.',
    scoring: 'Excel has not answered for ten seconds; still waiting for the contents of the sheets.',
    writing:
      'Excel has not answered for ten seconds; still waiting for it to finish writing. Please keep the workbook open.',
    marking:
      'The scores are written. Excel has not answered for ten seconds; still waiting for marks and notes. Please keep the workbook open.',
    puttingBack:
      'Excel has not answered yet; still waiting for it to put everything back. Please keep the workbook open.',
  },
  cancel: 'Cancel',
  cancelling: 'Cancelling; Excel still has to answer…',
  stopWaiting: 'Stop waiting',
  undo: 'Undo',
  retry: 'Try again',
  refresh: 'Read again',

  ruleSet: 'Rule set',
  totals: 'Total',
  incomplete: 'Incomplete',
  incompleteWhy: (rows) => `${many(rows, 'row cannot', 'rows cannot')} be scored yet; complete them to get a total`,
  incompleteOtherwise: 'Something is still missing for a total',
  weightsOnly: 'Lists weights only',
  weightSum: 'Sum of weights',
  showMore: (count) => `Show ${count} more`,

  rows: 'Indicators',
  problemsOnly: 'Problems only',
  execution: 'Budget execution',
  target: 'Target',
  actual: 'Actual',
  budget: 'Budget',
  executed: 'Spent',
  blank: 'blank',
  notScored: 'not scored',
  standing: {
    met: 'Met',
    unmet: 'Missed',
    underspent: 'Not fully spent',
    byHand: 'Judged by hand',
    notApplicable: 'Not scored',
    unscorable: 'Incomplete',
    listed: 'Weight only',
  },
  goToCell: (address) => `go to ${address}`,

  findings: 'Problems found',
  severity: { error: 'To be corrected', warning: 'Please check', info: 'For your information' },
  remedy: 'What to do: ',

  loading: 'Reading the workbook…',
  thenScored: 'It is scored as soon as it is read.',
  failedTitle: 'The workbook could not be read',
  readTimeout:
    'Excel did not answer; nothing was changed. Save the workbook, wait a little and choose “Try again”; if that does not help, reopen the workbook.',
  brokenTitle: 'The pane ran into an error',
  brokenDo: 'Your workbook was not affected. Choose “Try again”, or close the pane and open it again.',
  outsideTitle: 'Please open this in Excel',
  outsideDo:
    'This page is the pane of an Excel add-in. Open your workbook in Excel and choose the scoring pane on the add-in’s ribbon tab.',
  noTab:
    'If that tab is missing: press Enable Editing where there is a yellow bar; save an .xls file as “Excel Workbook (*.xlsx)”; else ask your administrator to look into the deployment guide.',
  editingWait: 'A cell is being edited. Press Enter in the sheet to finish; scoring then goes on by itself.',

  scored: (cells) =>
    cells === 0
      ? 'Scored; no score cell needed a change.'
      : `Scored; ${many(cells, 'cell was', 'cells were')} written.`,
  flagged: (cells) => `${many(cells, 'missed row was', 'missed rows were')} flagged.`,
  noScoreColumn:
    'This form has no score column, so the row scores are shown here only. To have them written, add a column headed Score and read again.',
  marked: (cells) =>
    `${cells} other ${cells === 1 ? 'cell is' : 'cells are'} marked for other findings, explained under To do.`,
  unflagged: (cells) =>
    `${many(cells, 'flag was', 'flags were')} removed, the ${cells === 1 ? 'target is' : 'targets are'} met now.`,
  replacedFigure: (sheet, cell, figure) => `${sheet} ${cell}: ${figure}`,
  replaced: (cells, told) =>
    `${many(cells, 'figure that was', 'figures that were')} filled in before now follow${cells === 1 ? 's' : ''} the rule set: ${told.join('; ')}${cells > told.length ? ', …' : ''}.`,
  replacedNoted: 'The notes on these cells keep the old figures.',
  replacedInMessages: 'The input messages of these cells, shown when you select them, keep the old figures.',
  unchanged: 'The scores in the sheet are up to date; nothing was changed.',
  unchangedOtherwise: 'Everything else already holds its scores.',
  undone: {
    scored: (cells) => `The last scoring was undone; ${many(cells, 'cell was', 'cells were')} put back.`,
    marked: () => 'Marking the findings was undone.',
    reviewed: (cells) => `The review was undone; ${many(cells, 'cell was', 'cells were')} put back.`,
    remarked: () => 'The remark was undone.',
    linked: (cells) => `The linking formulas were undone, ${cells} ${cells === 1 ? 'cell' : 'cells'} put back.`,
    renumbered: (cells) => `The numbers stand as before, ${cells} ${cells === 1 ? 'cell' : 'cells'} put back.`,
    sheetsWritten: (cells) =>
      `Writing the summary, list or other sheet was undone; ${many(cells, 'cell was', 'cells were')} put back. Sheets that came with it are empty now and can be deleted.`,
    marksRemoved: (cells) => `Clearing the marks was undone; ${many(cells, 'cell was', 'cells were')} put back.`,
  },
  undoneSteps: (steps, cells) =>
    `The last ${steps} steps were undone; ${many(cells, 'cell was', 'cells were')} put back.`,
  undoNeedsPane:
    'The workbook could not take what undo needs: to undo, do so before you close the pane; afterwards it is not possible.',
  keysUndo: {
    not: 'In this version of Excel, Ctrl+Z takes back neither the scoring nor what was changed before it; to take back the scoring, press Undo.',
    inParts: 'Ctrl+Z takes back a part of the scoring at a time; to take back all of it, press Undo.',
  },
  undoneNothing: {
    scored: 'All that was written was changed since, so it can be undone no more; nothing was changed.',
    reviewed: 'All that the review wrote was changed since, so it can be undone no more; nothing was changed.',
    marked: 'The findings were marked anew since, so this can be undone no more; nothing was changed.',
    remarked: 'The remark was changed since, so it can be undone no more; nothing was changed.',
    linked: 'All linking formulas were changed since, so they can be undone no more; nothing was changed.',
    renumbered: 'All numbers were changed since, so they can be undone no more; nothing was changed.',
    sheetsWritten:
      'All of the summary, list or other sheet was changed since, so it can be undone no more; nothing was changed.',
    marksRemoved:
      'The marks that were cleared were made anew since, so this can be undone no more; nothing was changed.',
  },
  marksUndone: (cells) => `The marks or notes of ${many(cells, 'more cell', 'more cells')} are as they were before.`,
  keptCell: (sheet, cell, wrote, now) =>
    `${sheet} ${cell}: ${wrote === '' ? 'blank' : wrote} was written, ${now === '' ? 'blank' : now} stands there now`,
  keptOnUndo: (cells, told) =>
    `${many(cells, 'cell', 'cells')} changed since then and kept as now: ${told.join('; ')}${cells > told.length ? ', …' : ''}.`,
  keptMarksOnUndo: (places) =>
    `${many(places, 'mark or note was', 'marks or notes were')} made anew since then and kept as now.`,
  typedFigure: (sheet, cell, now, ours) => `${sheet} ${cell}: ${now} stands there, ${ours} by the rule set`,
  typed: (cells, told) =>
    `Somebody filled in ${many(cells, 'cell that was', 'cells that were')} about to be written; kept as now: ${told.join('; ')}${cells > told.length ? ', …' : ''}. Totals and grades that follow from them were not written either; score again to write by the rule set.`,
  recordUnmended:
    'One copy of what this workbook remembers is damaged and could not be mended now; the other is used. The next scoring tries again.',
  scoringUnkept:
    'The scores are written, but the workbook could not be let remember this scoring: changes made later will not be seen when it is opened next.',
  undoneUnkept: 'The scores are put back, but the workbook still remembers the scoring that was undone.',
  skippedSheet: {
    readOnly: () =>
      'The workbook was opened read-only and nothing was written; enable editing or save a copy, then score again.',
    protected: (sheet) =>
      `The sheet “${sheet}” is protected and was not written; unprotect it on the Review tab, then score again.`,
    partly: (sheet) =>
      `The sheet “${sheet}” is protected: scores were written in its unlocked cells only, without marks and notes; unprotect it on the Review tab, then score again for the rest.`,
    hidden: (sheet) => `The sheet “${sheet}” is hidden and was not written; unhide it, then score again.`,
  },
  missingTraces: {
    notKnown: {
      marks: (sheets) =>
        `Excel did not tell which coloured marks stand on ${sheets}, so they were left as they are; the scores do not depend on them. Press the button again to retry; if the sheet has duplicate conditional formatting rules, delete those first.`,
      notes: (sheets) =>
        `Excel did not tell which notes stand on ${sheets}, so they were left as they are; the scores do not depend on them. Press the button again to retry.`,
      messages: (sheets) =>
        `Excel did not tell which input messages stand on ${sheets}, so they were left as they are; the scores do not depend on them. Press the button again to retry.`,
    },
    notSet: {
      marks: (sheets) =>
        `The coloured marks on ${sheets} are not all up to date; the scores do not depend on them. Press the button again to retry.`,
      notes: (sheets) =>
        `The notes on ${sheets} are not all up to date; the scores do not depend on them. Press the button again to retry.`,
      messages: (sheets) =>
        `The input messages on ${sheets} are not all up to date; the scores do not depend on them. Press the button again to retry.`,
      looks: (sheets) =>
        `The new columns on ${sheets} could not be drawn as the form is; what belongs in them is written. Add borders and fill with the format painter.`,
    },
    calledOff: (sheets) =>
      `Cancelled: all scores are written, the marks and notes of ${many(sheets, 'sheet', 'sheets')} are not. Press the button again to add them.`,
    othersGone: (sheets) =>
      `A conditional format on ${sheets} that is not ours is missing; press Ctrl+Z, or set it again.`,
  },
  foreignNotes: (cells) =>
    `${many(cells, 'cell has', 'cells have')} a note by somebody else; it was kept and none of ours added.`,
  precisionAsDisplayed:
    'This workbook is set to “precision as displayed”: decimals a cell does not show are lost, so let score cells show two.',
  manualCalculation:
    'Formulas are set to manual calculation: they were calculated before scoring. Press F9 for those that use the scores.',
  notesInMessages:
    'This version of Excel lets add-ins write no notes; the reasons are input messages, shown when you select a cell.',
  messagesLeftOut: (cells) =>
    `${many(cells, 'cell tells', 'cells tell')} no reason and ${cells === 1 ? 'is' : 'are'} marked by words and colour only: a data validation of your own stands there, or the cell lies outside the table.`,
  notesMissing: 'This version of Excel lets add-ins write no notes; missed rows are marked by words and colour only.',
  unknownRuleSet: (id, used) =>
    `The workbook carries the rule set “${id}”, which is not known here. The scores below are by “${used}”; nothing was written. Choose a rule set, then score.`,
  findingsMarked: (cells) =>
    cells === 0
      ? 'Every finding was marked already; nothing was changed.'
      : `The findings are marked (${many(cells, 'cell', 'cells')}); the scores stay.`,
  marksRemoved: (cells) =>
    cells === 0
      ? 'There were no marks to clear.'
      : `Marks and notes were cleared from ${many(cells, 'cell', 'cells')}; the scores stay.`,
  remarked: (cell) => `The remark was written in ${cell}. No score was changed.`,
  remarkRefused: {
    changed: 'The remark was not written: this cell or this form has changed just now, please look again.',
    locked: 'The remark was not written: the sheet is protected, hidden or read-only. Unlock it first.',
  },
  openList: 'Open the list',
  ruleSetRefused: 'The rule set file was not imported. Correct these, then import it again:',
  ruleSetFault: (field, expected) => `${field}: ${expected}`,
  ruleSetImported: (name) => `The rule set “${name}” was imported; the scores below are by it.`,
  recordMended:
    'One copy of what the workbook remembers (rule set, corrections, dismissed problems) was damaged; it was mended from the other.',
  recordLost:
    'What the workbook remembers (rule set, corrections, dismissed problems) is damaged and cannot be read; please set it again.',
  recordPartly: (entries) =>
    `${entries === 1 ? 'One entry' : `${entries} entries`} of what the workbook remembers (rule set, corrections, dismissed problems) cannot be understood and ${entries === 1 ? 'is' : 'are'} not used; the rest is.`,
  recordTooMuch: (parts) =>
    `The workbook remembers too much; this was not taken: ${parts}. It leaves the workbook when you next keep a choice.`,
  recordDisagrees: 'Nothing was kept: the workbook holds two records that say different things. Choose one first.',
  broughtRefused: (used) =>
    `The rule set this workbook brings along was not taken; the scores below are by “${used}”. Press “Use none of it” or choose a rule set. Why it was not taken:`,
  setAside: 'It is not used any more and was taken out of the workbook; press “Use it again” to have it back.',
  putBack: 'It is used again.',
  shownAgain: 'Figures in the sheet have just changed; nothing was written. Please look at the changes once more.',
  selectionUnfit: {
    noForm: 'The selected cells are in no indicator form.',
    noAnchor: 'The selection holds no words to remember the place by. Select the row with the headings or the name.',
  },
};
