import { cellAddress, parseCellAddress, type CellPlace } from '../../grid/address';
import { clipText } from '../../grid/cell-text';
import type { Reading } from '../../grid/reading';
import type { Explanation } from '../../scoring/explanation';
import type { ScoredRow } from '../../scoring/scorecard';
import type { IndicatorRow } from '../../sheet/indicator-sheet';
import { firstPlace, type Check, type CheckSubject, type Observation } from '../check';

const CODES: ReadonlySet<Explanation['code']> = new Set(['unreadable', 'errorCell', 'scaleUnclear', 'manualNotNumber']);

/** T10: a cell that could not be read; it is asked about, never guessed. One finding a cell. Units that do not fit
 *  together are told by T9, a weight below 0 by W5. */
export const unreadableValue: Check = {
  id: 'T10',
  observe: (subject) => {
    const found = new Map<string, Observation>();
    for (const observation of observations(subject)) {
      const address = cellAddress(observation.place);
      if (!found.has(address)) found.set(address, observation);
    }
    return [...found.values()];
  },
};

function observations({ sheet, card, rows }: CheckSubject): Observation[] {
  if (sheet.kind !== 'scored') return [];
  const explained = (name: string, explanation: Explanation): Observation[] => {
    if (!CODES.has(explanation.code) || explanation.args.expected === 'sameUnit') return [];
    const place = firstPlace(sheet, parseCellAddress(explanation.args.cell ?? ''));
    return [{ place, args: { ...explanation.args, cell: cellAddress(place), reason: explanation.code, name } }];
  };
  const unread = (name: string, reading: Reading, cell: CellPlace | null): Observation[] => {
    if (reading.kind !== 'error' && reading.kind !== 'unreadable') return [];
    const place = firstPlace(sheet, cell);
    const reason = reading.kind === 'error' ? 'errorCell' : 'unreadable';
    return [
      { place, args: { cell: cellAddress(place), text: clipText(reading.text), expected: 'figure', reason, name } },
    ];
  };
  return [
    ...(card.execution ? explained('', card.execution.explanation) : []),
    ...rows.flatMap(({ read, scored }) =>
      scored.status === 'notApplicable'
        ? []
        : [
            ...(isNegativeWeight(read) ? [] : explained(scored.name, scored.explanation)),
            ...(isUnderstood(scored)
              ? []
              : [
                  ...unread(scored.name, read.target, read.cells.target),
                  ...unread(scored.name, read.actual, read.cells.actual),
                ]),
            ...unread(scored.name, read.weight, read.cells.weight),
          ],
    ),
  ];
}

/** Of a row whose weight is below 0 the engine only says that it cannot read it. */
function isNegativeWeight({ weight }: IndicatorRow): boolean {
  return weight.kind === 'figure' && weight.quantity.value.isNegative();
}

/** A range or several rates are no single figure, but the row's function could work on them. */
function isUnderstood({ status, function: id }: ScoredRow): boolean {
  return status === 'scored' && id !== 'manual' && id !== 'qualitative';
}
