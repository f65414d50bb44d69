import { cellAddress, parseCellAddress, type CellPlace } from '../../grid/address';
import { clipText } from '../../grid/cell-text';
import type { Reading } from '../../grid/reading';
import { words } from '../../local-text';
import { expectationWords } from '../../scoring/expectation';
import type { Explanation, Told } from '../../scoring/explanation';
import { hasNoPoints } from '../../scoring/hold-total';
import type { ScoredRow } from '../../scoring/scorecard';
import type { IndicatorRow } from '../../sheet/indicator-sheet';
import { firstPlace, type Check, type CheckManual, type CheckSubject, type Observation } from '../check';

type Why =
  | (Told<'text'> & { readonly reason: 'errorCell' })
  | (Told<'text' | 'expected'> & { readonly reason: 'unreadable' })
  | (Told<'text' | 'count'> & { readonly reason: 'shared' })
  | (Told<'actual' | 'target'> & { readonly reason: 'scaleUnclear' })
  | (Told<'text' | 'weight'> & { readonly reason: 'manualNotNumber' });

type Args = Told<'cell' | 'name'> & Why;

/** T10: a cell that could not be read; it is asked about, never guessed. One finding a cell. Units that do not fit
 *  together are told by T9, a weight below 0 by W5. */
export const unreadableValue: Check<Args> = {
  id: 'T10',
  severity: 'error',
  about: 'cell',
  name: words('单元格内容无法识别', 'Value cannot be read'),
  remedy: words(
    '改写为一个明确的数值（连同单位）后重新评分',
    'Write one definite figure with its unit, then score again.',
  ),
  sentence: {
    'zh-CN': (a) => {
      switch (a.reason) {
        case 'errorCell':
          return `${a.cell} 是错误值 ${a.text}，没有计分`;
        case 'scaleUnclear':
          return `${a.cell} 的 ${a.actual} 与目标 ${a.target} 是否同一单位不能确定，没有计分：请写明百分号或单位`;
        case 'manualNotNumber':
          return `${a.cell} 的“${a.text}”不是分数，没有计分：请填写 0 到 ${a.weight} 之间的数`;
        case 'shared':
          return `${a.cell} 的 ${a.text} 分由 ${a.count} 项共用，各多少？请确认平均分，或逐行填写`;
        case 'unreadable':
          return `${a.cell} 的“${a.text}”无法识别，没有计分：${expectationWords(a.expected)['zh-CN']}`;
      }
    },
    'en-US': (a) => {
      switch (a.reason) {
        case 'errorCell':
          return `${a.cell} shows the error ${a.text}, nothing was scored`;
        case 'scaleUnclear':
          return `Whether ${a.actual} in ${a.cell} is on the same scale as the target ${a.target} is not clear, nothing was scored: write the % sign or the unit`;
        case 'manualNotNumber':
          return `“${a.text}” in ${a.cell} is no number of points, nothing was scored: type one from 0 to ${a.weight}`;
        case 'shared':
          return `The ${a.text} points of ${a.cell} are shared by ${a.count} indicators: how many has each? Confirm equal shares, or fill in every row`;
        case 'unreadable':
          return `“${a.text}” in ${a.cell} cannot be read, nothing was scored: ${expectationWords(a.expected)['en-US']}`;
      }
    },
  },
  addresses: { cell: true },
  observe: (subject) => {
    const found = new Map<string, Observation<Args>>();
    for (const observation of observations(subject)) {
      const address = cellAddress(observation.place);
      if (!found.has(address)) found.set(address, observation);
    }
    return [...found.values()];
  },
};

function observations({ sheet, card, rows }: CheckSubject): Observation<Args>[] {
  if (sheet.kind !== 'scored') return [];
  const explained = (name: string, explanation: Explanation): Observation<Args>[] => {
    const told = explainedArgs(explanation);
    if (told === null) return [];
    const place = firstPlace(sheet, parseCellAddress(explanation.args['cell'] ?? ''));
    return [{ place, args: { ...explanation.args, cell: cellAddress(place), name, ...told } }];
  };
  const unread = (name: string, reading: Reading, cell: CellPlace | null): Observation<Args>[] => {
    if (reading.kind !== 'error' && reading.kind !== 'unreadable') return [];
    const place = firstPlace(sheet, cell);
    if (reading.kind === 'unreadable' && reading.sharedBy !== undefined) {
      // A form without points says so once.
      if (hasNoPoints(sheet, card.rows)) return [];
      const args = { cell: cellAddress(place), text: clipText(reading.text), count: String(reading.sharedBy), name };
      return [{ place, args: { ...args, reason: 'shared' } }];
    }
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
            ...(scored.weight === null ? unread(scored.name, read.weight, read.cells.weight) : []),
          ],
    ),
  ];
}

/** What the scoring says of a cell that it could not read; null where it says something else. */
function explainedArgs({ code, args }: Explanation): Why | null {
  const { text = '', expected = '', actual = '', target = '', weight = '' } = args;
  switch (code) {
    case 'errorCell':
      return { reason: code, text };
    case 'unreadable':
      return expected === 'sameUnit' ? null : { reason: code, text, expected };
    case 'scaleUnclear':
      return { reason: code, actual, target };
    case 'manualNotNumber':
      return { reason: code, text, weight };
    default:
      return null;
  }
}

/** Of a row whose weight is below 0 the engine only says that it cannot read it. */
function isNegativeWeight({ weight }: IndicatorRow): boolean {
  return weight.kind === 'figure' && weight.quantity.value.isNegative();
}

/** A range or several rates are no single figure, but the row's function could work on them, or it is only asked which way is
 *  better. */
function isUnderstood({ status, function: id, question }: ScoredRow): boolean {
  if (question === 'direction') return true;
  return status === 'scored' && id !== 'manual' && id !== 'qualitative';
}

/** What the manual says of T10. */
export const manual: CheckManual<Args> = {
  looksAt: ['年度指标值、实际完成值、分值、人工评分', 'target, actual, weight, points typed by hand'],
  example: {
    given: ['实际完成值写“约85%”', 'The actual says “about 85%”'],
    args: { cell: 'E2', text: '约85%', expected: 'figure', reason: 'unreadable', name: '材料减少率' },
  },
};
