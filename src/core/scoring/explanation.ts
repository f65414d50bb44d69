import { expectationWords, type Expectation } from './expectation';

/** What a sentence tells, by name: plain decimal texts, cells, words of the sheet. */
export type Told<Name extends string = string> = Readonly<Record<Name, string>>;

/** A sentence in both languages with the code it goes by in results: a line of arithmetic, or a reason why there is none.
 *  A clerk can follow it with a pocket calculator. */
export interface Line<T extends Told = Told, Code extends string = string> {
  readonly code: Code;
  'zh-CN'(told: T): string;
  'en-US'(told: T): string;
}

/** Why a row has the score it has, as a code with what its sentence tells; `text/explanation-text.ts` says it. */
export interface Explanation {
  readonly code: string;
  readonly args: Told;
  /** The step of arithmetic that follows this one. */
  readonly next?: Explanation;
}

/** A sentence with the names of what it tells: one that does not exist, in a language or where it is told, does not
 *  compile. */
export function line<T extends Told, const Code extends string>(
  code: Code,
  chinese: (told: T) => string,
  english: (told: NoInfer<T>) => string,
): Line<T, Code> {
  return { code, 'zh-CN': chinese, 'en-US': english };
}

/** A sentence that is told with these figures and words. */
export function tell<T extends Told>({ code }: Line<T>, args: NoInfer<T>): Explanation {
  return { code, args };
}

/** A line that shows actual and target, the sign between them, the weight and the score, and whether that is rounded. */
export type FigureTold = Told<'actual' | 'sign' | 'target' | 'weight' | 'equals' | 'score'>;

type Scale = Told<'cell' | 'text' | 'actual' | 'target'>;

const cellsChinese = ({ target, actual }: Told<'target' | 'actual'>): string => {
  const cells = [target, actual].filter((cell) => cell !== '');
  return cells.length === 0 ? '' : `${cells.join('、')}：`;
};
const cellsEnglish = ({ target, actual }: Told<'target' | 'actual'>): string => {
  const cells = [target, actual].filter((cell) => cell !== '');
  return cells.length === 0 ? '' : `${cells.join(', ')}: `;
};

/** The sentences that belong to no single function. */
export const generalLines = {
  met: line(
    'met',
    (a: FigureTold) => `${a.actual}${a.sign}${a.target}，达到目标，得满分${a.weight}`,
    (a) => `${a.actual} ${a.sign} ${a.target}: target met, full ${a.weight} points`,
  ),
  zeroTarget: line(
    'zeroTarget',
    (a: FigureTold) => `目标为0，实际${a.actual}，得${a.score}分`,
    (a) => `the target is 0, the actual ${a.actual}: ${a.score} points`,
  ),
  negativeActual: line(
    'negativeActual',
    (a: FigureTold) => `实际完成值${a.actual}为负，得${a.score}分`,
    (a) => `the actual ${a.actual} is negative: ${a.score} points`,
  ),
  negativeTarget: line(
    'negativeTarget',
    () => '目标不是正数，完成率没有意义，请改用别的评分方法',
    () => 'the target is not above 0, so there is no rate: choose another function',
  ),
  notApplicable: line(
    'notApplicable',
    () => '不适用，不计分',
    () => 'does not apply, not scored',
  ),
  weightsOnly: line(
    'weightsOnly',
    () => '本表只列指标和分值，不计分',
    () => 'this table only lists indicators and weights, nothing is scored',
  ),
  scoresUnread: line(
    'scoresUnread',
    (a: Told<'cells'>) => `没有认出得分列，${a.cells}的分数没有计入，本表没有评分`,
    (a) => `no column of scores was recognised, the points in ${a.cells} were not counted: nothing is scored`,
  ),
  metWithoutPoints: line(
    'metWithoutPoints',
    () => '达标；没有分值，不计分',
    () => 'target met; no points, not scored',
  ),
  missedWithoutPoints: line(
    'missedWithoutPoints',
    () => '未达标；没有分值，不计分',
    () => 'target missed; no points, not scored',
  ),
  placeholder: line(
    'placeholder',
    () => '空白的指标行，不计分',
    () => 'an empty line of the form, not scored',
  ),
  noTarget: line(
    'noTarget',
    () => '没有年度指标值（预算数），无法计分',
    () => 'no target (budget), cannot be scored',
  ),
  noActual: line(
    'noActual',
    () => '没有实际完成值（执行数），无法计分',
    () => 'no actual value (spending), cannot be scored',
  ),
  noEvidence: line(
    'noEvidence',
    (a: Told<'target' | 'actual'>) => `${cellsChinese(a)}指标值和完成值都没有填，无从核实`,
    (a) => `${cellsEnglish(a)}neither target nor actual is filled in, there is nothing to verify`,
  ),
  /** Follows a reason why there is no score. */
  typedNotTaken: line(
    'typedNotTaken',
    (a: Told<'typed'>) => `原得分${a.typed}未采用`,
    (a) => `the ${a.typed} points typed were not taken`,
  ),
  /** Follows the arithmetic of a row in a form that gives it no points. */
  typedAsPoints: line(
    'typedAsPoints',
    (a: Told<'typed'>) => `本表没有分值，已确认按原得分${a.typed}作分值`,
    (a) => `the form gives no points, the typed ${a.typed} were confirmed as what the row is worth`,
  ),
  /** Follows the arithmetic of a row that is scored by what the reviewer found. */
  byReview: line(
    'byReview',
    (a: Told<'heading' | 'cell'>) => `已确认按${a.heading}（${a.cell}）计分`,
    (a) => `scored by ${a.heading} (${a.cell}), as confirmed`,
  ),
  direction: line(
    'direction',
    (a: Told<'target' | 'actual'>) => `目标${a.target}没有写方向，实际为${a.actual}：越高越好还是越低越好？`,
    (a) =>
      `the target ${a.target} does not say which way is better, the actual is ${a.actual}: is higher or lower better?`,
  ),
  figure: line(
    'figureWanted',
    (a: Told<'cell' | 'text' | 'target'>) =>
      `目标${a.target}是数值，${a.cell}只写了“${a.text}”，无从核实：请填写完成的数值`,
    (a) => `the target ${a.target} is a figure, ${a.cell} only says “${a.text}”: write the figure that was reached`,
  ),
  /** 电脑20台、打印机5台 → 电脑20台、打印机3台. */
  otherFigures: line(
    'otherFigures',
    (a: Told<'cell' | 'text' | 'target'>) =>
      `目标“${a.target}”与${a.cell}的“${a.text}”数字不同，文字中的数字不能自动比较：请核对后填写得分并确认人工评分`,
    (a) =>
      `the figures in the target “${a.target}” and in ${a.cell}, “${a.text}”, differ and cannot be compared inside words: check them, type the points and confirm them`,
  ),
  /** 优 → 良, with the whole weight typed. */
  saysLess: line(
    'saysLess',
    (a: Told<'cell' | 'text' | 'target' | 'typed'>) =>
      `目标是“${a.target}”，${a.cell}只写到“${a.text}”，原得分却是满分${a.typed}：请核对后改正得分，属实的请确认人工评分`,
    (a) =>
      `the target is “${a.target}”, ${a.cell} only says “${a.text}”, yet the full ${a.typed} points are typed: check and correct them, or confirm them as judged by hand`,
  ),
  column: line(
    'columnAsked',
    () => '指标值或完成值的列还没有确定，无法计分：请先回答对该列的提问',
    () =>
      'the column of the targets or of the actuals is not settled, cannot be scored: answer the question about it first',
  ),
  noWeight: line(
    'noWeight',
    () => '没有分值，无法计分',
    () => 'no weight, cannot be scored',
  ),
  sharedWeight: line(
    'sharedWeight',
    (a: Told<'cell' | 'text' | 'count'>) =>
      `${a.cell} 的${a.text}分由${a.count}项共用，各多少？请确认平均分，或逐行填写分值（合并的先取消合并）`,
    (a) =>
      `the ${a.text} points of ${a.cell} are shared by ${a.count} indicators: how many has each? Confirm equal shares, or fill in the points of every row (unmerge them first)`,
  ),
  unreadable: line(
    'unreadable',
    (a: Told<'cell' | 'text'> & { readonly expected: Expectation }) =>
      `${a.cell}单元格的“${a.text}”无法识别：${expectationWords(a.expected)['zh-CN']}`,
    (a) => `“${a.text}” in ${a.cell} cannot be read: ${expectationWords(a.expected)['en-US']}`,
  ),
  about: line(
    'about',
    (a: Told<'cell' | 'text' | 'figure'>) =>
      `${a.cell}单元格写的是“${a.text}”，不是准确的数：就是${a.figure}的请改成“${a.figure}”，不是的请填写准确的数`,
    (a) =>
      `${a.cell} says “${a.text}”, which is no exact figure: if it is ${a.figure}, write “${a.figure}”, else write the exact figure`,
  ),
  errorCell: line(
    'errorCell',
    (a: Told<'cell' | 'text'>) => `${a.cell}单元格是错误值${a.text}，请先改正公式`,
    (a) => `${a.cell} shows the error ${a.text}: correct its formula first`,
  ),
  /** 0.95 against 95%: asked, not guessed. */
  scaleUnclear: line(
    'scaleUnclear',
    (a: Scale) => `${a.cell}单元格的${a.actual}与目标${a.target}是否同一单位不能确定：请写明百分号或单位`,
    (a) =>
      `whether ${a.actual} in ${a.cell} is on the same scale as the target ${a.target} is not clear: write the % sign or the unit`,
  ),
};

/** An explanation with a last step. */
export function followedBy({ next, ...step }: Explanation, note: Explanation): Explanation {
  return { ...step, next: next ? followedBy(next, note) : note };
}
