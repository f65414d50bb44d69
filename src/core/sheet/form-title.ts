import { compactText } from '../grid/cell-text';

/** What a title says a table is: the department's own evaluation, a monitoring sheet, a declaration of targets. */
export type NamedForm = 'evaluation' | 'monitoring' | 'declaration';

const EVALUATION_END =
  /(?:自评|自评价|自我评价|评价|评分|评估|考评|考核|打分|计分)(?:情况|结果|得分|指标|体系|汇总|明细|统计|评分|打分|报告|框架|信息)*(?:表|书)?$|scorecard$|evaluation(?:form|sheet|table|report)?$/iu;
const MONITORING_END =
  /(?:监控|监测)(?:情况|结果|进展|分析|信息|报告|汇总|统计|明细|自查)*(?:表|书|单)?$|monitoring(?:form|sheet|table|report)?$/iu;
const DECLARATION_END =
  /(?:申报|目标批复|绩效目标设定)(?:情况|汇总|审核|明细)*(?:表|书|单)?$|目标(?:汇总|明细)?表$|targetdeclaration(?:form|sheet|table)?$/iu;
const MONITORING_WORD = /监控|监测|monitoring/iu;
const DECLARATION_WORD = /目标申报|申报表|目标表|目标批复|绩效目标设定|targetdeclaration/iu;

const TAIL = /\(([^()]*)\)$/u;
const NO_END = /(?:样表|模板|表样|参考|[-—_]*(?:19|20)\d\d年?(?:度|\d{1,2}月)?)$/u;

/** What the end of a title names, a bracket behind it included (绩效目标表（自评）); null: nothing known. A unit or a project
 *  may be named by any word, 环境监测中心 or 视频监控运维, so what stands before the end does not count. */
function namedAtEnd(title: string): NamedForm | null {
  let label = compactText(title.slice(0, 200));
  for (;;) {
    const kind = EVALUATION_END.test(label)
      ? 'evaluation'
      : MONITORING_END.test(label)
        ? 'monitoring'
        : DECLARATION_END.test(label)
          ? 'declaration'
          : null;
    if (kind !== null) return kind;
    const inside = TAIL.exec(label)?.[1];
    if (inside !== undefined && inside !== '') {
      const said = namedAtEnd(inside);
      if (said !== null) return said;
    }
    const shorter = label.replace(TAIL, '').replace(NO_END, '');
    if (shorter === label || shorter === '') return null;
    label = shorter;
  }
}

/** What other form than an evaluation a title names: decided by its end; by a word inside only where the table's columns
 *  do not say that it is scored (`scored`: it has points and scores). */
export function otherForm(title: string, scored: boolean): 'monitoring' | 'declaration' | null {
  const named = namedAtEnd(title);
  if (named !== null) return named === 'evaluation' ? null : named;
  if (scored) return null;
  const label = compactText(title.slice(0, 200));
  return MONITORING_WORD.test(label) ? 'monitoring' : DECLARATION_WORD.test(label) ? 'declaration' : null;
}
