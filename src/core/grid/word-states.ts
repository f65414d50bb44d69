/** A result told in one known word: how far a goal is reached, yes or no, or a place on the scale 优良中低差. */
export type WordState =
  'achieved' | 'partly' | 'missed' | 'yes' | 'no' | 'excellent' | 'good' | 'medium' | 'low' | 'poor';

/** The words of a state, compacted; matched as a whole. `asked`: where the target is a figure they are no answer, and a
 *  figure is asked for (已实现 of ≥95%); the others are judged by people there as well (已完成 of ≥95%). */
interface Words {
  readonly told: string;
  readonly asked?: string;
}

const WORDS: Readonly<Record<WordState, Words>> = {
  achieved: {
    told:
      '完成 已完成 全部完成 已全部完成 按时完成 按期完成 如期完成 达成 已达成 全部达成 达标 已达标 达到预期 达到目标 ' +
      '达成目标 已达成目标 达到指标 达成指标 完成目标 已完成目标 完成指标 实现目标 达成预期指标 达成预期目标 达成年度指标 达成年度目标 完成预期指标 完成预期目标 实现预期目标 已达成预期指标 已完成预期目标 ' +
      '全部达成预期指标 达到预期指标 达到预期目标 已达到预期目标 达到年度预期目标 achieved completed',
    asked: '已实现 已完成100% done met',
  },
  partly: {
    told:
      '部分完成 部分达成 基本完成 基本达成 基本达到 基本实现 部分达成预期指标 部分达成年度指标 部分达成预期目标 部分实现 ' +
      '部分达成预期指标并具有一定效果 部分达成年度指标并具有一定效果 partlyachieved partiallyachieved',
  },
  missed: {
    told:
      '未启动 未开展 未实施 未开工 未验收 尚未启动 尚未开展 尚未实施 尚未开工 尚未验收 尚未完成 未全部完成 正在实施 正在进行 ' +
      '未完成 未达成 未达标 未实现 未达到预期 未达成预期指标 未达成年度指标 未达成预期目标 ' +
      '未达成预期指标且效果较差 未达成年度指标且效果较差 未达成预期指标并效果较差 notachieved notmet',
  },
  yes: { told: '是', asked: '有 yes true' },
  no: { told: '否', asked: '没有 no false' },
  excellent: { told: '优 优秀 excellent' },
  good: { told: '良 良好', asked: 'good' },
  medium: { told: '中 一般 average', asked: '中等 fair' },
  low: { told: '低 较低', asked: 'low' },
  poor: { told: '差 较差', asked: 'poor' },
};

/** Words that tell a result too, but not how good it is: it is judged by people. */
const IN_NO_STATE =
  '较好 较高 高 好 合格 不合格 通过 未通过 及时 不及时 满意 基本满意 不满意 显著 明显 有效 有所提升 有效提升 明显提升 ' +
  '显著提升 效果显著 效果明显 作用明显 提升 改善 保障 有力保障 有效保障 正常 稳定';

const TOLD_PHRASES =
  /^(?:已?(?:达成|达到|完成|实现)(?:了)?(?:年度)?预期|(?:部分|基本|未)(?:达成|达到|完成|实现)|全部(?:达成|达到|完成|实现))/u;

const STATES: ReadonlyMap<string, WordState> = new Map(
  (Object.keys(WORDS) as WordState[]).flatMap((state) => {
    const { told, asked } = WORDS[state];
    return [told, ...(asked === undefined ? [] : [asked])]
      .flatMap((words) => words.split(' '))
      .map((word): [string, WordState] => [word, state]);
  }),
);

const TOLD = new Set(
  [IN_NO_STATE, ...Object.values(WORDS).map(({ told }) => told)].flatMap((words) => words.split(' ')),
);

/** The state a compacted text tells, when it tells nothing else; null otherwise. */
export function wordState(compact: string): WordState | null {
  return STATES.get(compact.toLowerCase().replace(/[。.!;,，、；！]+$/u, '')) ?? null;
}

/** Whether a compacted text tells a result for people to judge, whatever the target is: 达成预期指标, 已完成, 良. */
export function isToldInWords(compact: string): boolean {
  return TOLD.has(compact) || TOLD_PHRASES.test(compact);
}
