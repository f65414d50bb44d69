import { line, type Told } from './explanation';

type Both = Told<'sentence' | 'own' | 'written'>;

/** What is told of a row that has a rule of its own nobody decided on yet. */
export const ownRuleLines = {
  agrees: line(
    'ownRuleAgrees',
    () => '与表中评分标准一致（待确认）',
    () => 'as the form’s own rule says (to be confirmed)',
  ),
  judged: line(
    'ownRuleJudged',
    (a: Told<'sentence'>) => `表中评分标准“${a.sentence}”由评分人逐项评定`,
    (a) => `the form’s own rule “${a.sentence}” is judged item by item`,
  ),
  agreesRounded: line(
    'ownRuleAgreesRounded',
    (a: Told<'own' | 'written'>) => `表中评分标准算得${a.own}，与原得分${a.written}只差取整，保留原得分（待确认）`,
    (a) => `the form’s own rule gives ${a.own}, the typed ${a.written} only rounds it and is kept (to be confirmed)`,
  ),
  used: line(
    'ownRuleUsed',
    (a: Told<'sentence'>) => `按表中评分标准“${a.sentence}”计分（待确认）`,
    (a) => `by the form’s own rule “${a.sentence}” (to be confirmed)`,
  ),
  differs: line(
    'ownRuleDiffers',
    (a: Both & Told<'rules'>) =>
      `原得分${a.written}，按表中评分标准“${a.sentence}”算得${a.own}，按口径算得${a.rules}：请选用其中一个，选定前不改动原得分`,
    (a) =>
      `the score was ${a.written}, the form’s own rule “${a.sentence}” gives ${a.own}, the rule set ${a.rules}: choose one of them, the typed score stays until then`,
  ),
  differsAlone: line(
    'ownRuleDiffersAlone',
    (a: Both) => `原得分${a.written}，按表中评分标准“${a.sentence}”算得${a.own}：请选用其中一个，选定前不改动原得分`,
    (a) =>
      `the score was ${a.written}, the form’s own rule “${a.sentence}” gives ${a.own}: choose one of them, the typed score stays until then`,
  ),
  unread: line(
    'ownRuleUnread',
    (a: Told<'sentence' | 'rules'>) =>
      `表中评分标准“${a.sentence}”不能自动计算：请选择按口径计${a.rules}分，或在得分栏填写分数`,
    (a) =>
      `the form’s own rule “${a.sentence}” cannot be worked out: score by the rule set (${a.rules} points), or type the points`,
  ),
  /** Full points are typed, and the row falls short. */
  fullForLess: line(
    'ownRuleFullForLess',
    (a: Told<'sentence' | 'written' | 'rules'>) =>
      `表中评分标准“${a.sentence}”不能自动计算；没有达到目标，原得分${a.written}却是满分（按口径为${a.rules}）：请改正得分、按口径计分，或确认人工评分`,
    (a) =>
      `the form’s own rule “${a.sentence}” cannot be worked out; the target is missed, yet the full ${a.written} points are typed (the rule set gives ${a.rules}): correct them, score by the rule set, or confirm them as judged by hand`,
  ),
  fullForWords: line(
    'ownRuleFullForWords',
    (a: Told<'sentence' | 'written'>) =>
      `表中评分标准“${a.sentence}”不能自动计算；完成情况没有达到目标，原得分${a.written}却是满分：请改正得分，或确认人工评分`,
    (a) =>
      `the form’s own rule “${a.sentence}” cannot be worked out; the result falls short of the target, yet the full ${a.written} points are typed: correct them, or confirm them as judged by hand`,
  ),
  inSpan: line(
    'ownRuleInSpan',
    (a: Told<'sentence' | 'from' | 'to'>) => `在表中评分标准“${a.sentence}”给的${a.from}至${a.to}分之内`,
    (a) => `within the ${a.from} to ${a.to} points of the form’s own rule “${a.sentence}”`,
  ),
  outsideSpan: line(
    'ownRuleOutsideSpan',
    (a: Told<'sentence' | 'written' | 'from' | 'to'>) =>
      `表中评分标准“${a.sentence}”给的是${a.from}至${a.to}分，原得分${a.written}不在其中：请改正得分，或确认人工评分`,
    (a) =>
      `the form’s own rule “${a.sentence}” gives ${a.from} to ${a.to} points, the typed ${a.written} lie outside: correct them, or confirm them as judged by hand`,
  ),
  spanOpen: line(
    'ownRuleSpanOpen',
    (a: Told<'sentence' | 'from' | 'to'>) =>
      `表中评分标准“${a.sentence}”给的是${a.from}至${a.to}分：请在得分栏填写分数`,
    (a) => `the form’s own rule “${a.sentence}” gives ${a.from} to ${a.to} points: type the points`,
  ),
  kept: line(
    'ownRuleKept',
    (a: Told<'sentence' | 'written' | 'rules'>) =>
      `表中评分标准“${a.sentence}”不能自动计算，保留原得分${a.written}（按口径为${a.rules}）`,
    (a) =>
      `the form’s own rule “${a.sentence}” cannot be worked out, the typed ${a.written} is kept (the rule set gives ${a.rules})`,
  ),
};
