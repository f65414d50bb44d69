/** One of several experts, who give more and less than their average: no review of the form as a whole. */
export const isExpert = (heading: string): boolean => /专家|评委|评审/u.test(heading);

/** 复核意见, 审核说明: a column of the reviewer's for remarks, wherever it stands. */
export const isReviewRemark = (heading: string): boolean => REVIEWER.test(heading) && REMARK.test(heading);

/** 备注, 说明: a column for remarks; the one for the department's reasons and remedies (偏差原因分析及改进措施) is none. */
export const isRemark = (heading: string): boolean =>
  isReviewRemark(heading) || (REMARK.test(heading) && !OWN_REASON.test(heading));

/** 偏离度, 得分偏离度: how far the reviewed points are from the self-score. */
export const isDeviation = (heading: string): boolean => /^(?:复核)?(?:得分)?偏[离差][度率]/u.test(heading);

/** 差异, 复核差额, 分差: the reviewed points less the self-score. */
export const isDifference = (heading: string): boolean =>
  /^(?:复核)?(?:得分|评分|分值)?(?:差异|差额|差值|分差)$|^(?:核)?增减分?$|^(?:points?)?difference$/iu.test(heading);

const REVIEWER = /复核|审核|核查|审定|核定|核实|评审|抽查|财政/u;
const REMARK = /说明|备注|意见|原因|理由|依据|问题|remark|comment|note/iu;
const OWN_REASON = /偏差|改进|整改|未完成|未达|自评/u;
