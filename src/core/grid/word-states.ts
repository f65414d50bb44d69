/** A result told in one known word: how far a goal is reached, yes or no, or a place on the scale 优良中低差. */
export type WordState =
  'achieved' | 'partly' | 'missed' | 'yes' | 'no' | 'excellent' | 'good' | 'medium' | 'low' | 'poor';

/** The words of each state, compacted; matched as a whole. */
const WORDS: Readonly<Record<WordState, string>> = {
  achieved:
    '完成 已完成 全部完成 已全部完成 按时完成 按期完成 如期完成 达成 已达成 全部达成 达标 已达标 达到预期 达到目标 已实现 ' +
    '达成预期指标 达成预期目标 达成年度指标 达成年度目标 完成预期指标 完成预期目标 实现预期目标 已达成预期指标 已完成预期目标 ' +
    '全部达成预期指标 达到预期指标 达到预期目标 已达到预期目标 达到年度预期目标 已完成100% achieved completed done met',
  partly:
    '部分完成 部分达成 基本完成 基本达成 部分达成预期指标 部分达成年度指标 部分达成预期目标 部分实现 ' +
    '部分达成预期指标并具有一定效果 部分达成年度指标并具有一定效果 partlyachieved partiallyachieved',
  missed:
    '未完成 未达成 未达标 未实现 未达到预期 未达成预期指标 未达成年度指标 未达成预期目标 ' +
    '未达成预期指标且效果较差 未达成年度指标且效果较差 未达成预期指标并效果较差 notachieved notmet',
  yes: '是 有 yes true',
  no: '否 没有 no false',
  excellent: '优 优秀 excellent',
  good: '良 良好 good',
  medium: '中 中等 一般 average fair',
  low: '低 较低 low',
  poor: '差 较差 poor',
};

const STATES: ReadonlyMap<string, WordState> = new Map(
  (Object.keys(WORDS) as WordState[]).flatMap((state) =>
    WORDS[state].split(' ').map((word): [string, WordState] => [word, state]),
  ),
);

/** The state a compacted text tells, when it tells nothing else; null otherwise. */
export function wordState(compact: string): WordState | null {
  return STATES.get(compact.toLowerCase().replace(/[。.!;,，、；！]+$/u, '')) ?? null;
}
