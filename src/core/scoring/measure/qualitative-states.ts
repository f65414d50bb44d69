/** How a result is told in words on forms; compacted. */
const STATES = new Set(
  (
    '完成 已完成 全部完成 已全部完成 按时完成 按期完成 如期完成 未完成 部分完成 基本完成 已达成 达成 达标 已达标 未达标 未达成 部分达成 ' +
    '优 良 中 低 差 优秀 良好 一般 较好 较差 较低 较高 高 好 是 否 合格 不合格 通过 未通过 及时 不及时 满意 基本满意 不满意 显著 明显 有效 ' +
    '有所提升 有效提升 明显提升 显著提升 效果显著 效果明显 作用明显 提升 改善 保障 有力保障 有效保障 正常 稳定 达到预期 达到目标'
  ).split(' '),
);
const PHRASES =
  /^(?:已?(?:达成|达到|完成|实现)(?:了)?(?:年度)?预期|(?:部分|基本|未)(?:达成|达到|完成|实现)|全部(?:达成|达到|完成|实现))/u;

/** Whether a compacted text is a state a qualitative indicator is told in: 达成预期指标, 已完成, 良. */
export function isQualitativeState(compact: string): boolean {
  return STATES.has(compact) || PHRASES.test(compact);
}
