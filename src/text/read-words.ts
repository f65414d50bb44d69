import type { RuleSetFault } from '../core/scoring/rule-set/rule-set-faults';
import { interfaceText } from './interface-text';
import type { Locale } from './locale';
import { ruleSetFieldText } from './rule-set-field-text';

/* Why nothing was scored in a file, on the command line and in the pane alike. */

const CHINESE = {
  noForm:
    '没有找到指标表：找过含有“三级指标（或指标名称）”“指标值”“实际完成值”“分值”“得分”等列名的表头，工作簿里没有。',
  noScoredForm: '没有可以评分的表。',
  unknownRuleSet: (id: string) => `没有口径“${id}”。`,
  ruleSetInDispute: (id: string) =>
    `工作簿里保存了两份内容不同的选择和更正，都没有采用，所以也没有它选用的口径“${id}”；可以在 Excel 的评分面板里选定一份。`,
  ruleSetRefused: (id: string, why: string) => `工作簿带来的口径“${id}”没有采用：${why}。`,
  ownSummary: '这是先前汇总出来的工作簿，不是自评表，没有评分。',
  skippedTable: (sheet: string, row: number, why: string) =>
    `工作表“${sheet}”第 ${String(row)} 行起的表没有评分：${why}。`,
  /** Why a file of a folder is not scored. */
  leftOut: {
    link: '是链接，没有跟着打开；需要时请直接写出它指向的文件',
    copy: '是先前写出的评分副本，原文件也在这个文件夹里，只算原文件',
    otherFormat: '不是 .xlsx 文件，没有读；请在 Excel 或 WPS 里另存为 .xlsx',
    unreadable: '这个文件夹读不到',
  },
};

const ENGLISH: typeof CHINESE = {
  noForm:
    'No indicator form was found: no header row with columns such as indicator (三级指标), target (指标值), actual (实际完成值), points (分值) and score (得分).',
  noScoredForm: 'No form that can be scored.',
  unknownRuleSet: (id) => `There is no rule set “${id}”.`,
  ruleSetInDispute: (id) =>
    `The workbook holds two records of decisions and corrections that say different things; neither was used, so the rule set “${id}” it chose is not there. You can choose one of the two in the pane in Excel.`,
  ruleSetRefused: (id, why) => `The rule set “${id}” the workbook brings along was not taken: ${why}.`,
  ownSummary: 'This workbook was collected from others and is no form; it was not scored.',
  skippedTable: (sheet, row, why) => `the table of sheet “${sheet}” from row ${String(row)} on is not scored: ${why}.`,
  leftOut: {
    link: 'a link, which is not followed; name the file it leads to if you want it',
    copy: 'a scored copy of an earlier run whose original is in the same folder; only the original counts',
    otherFormat: 'no .xlsx file and not read; save it as .xlsx in Excel or WPS',
    unreadable: 'this folder cannot be read',
  },
};

/** Why nothing was scored in a file, or not all. */
export function readWords(locale: Locale): typeof CHINESE {
  return locale === 'zh-CN' ? CHINESE : ENGLISH;
}

/** Why the rule set a workbook carries was not taken; empty where it was, or there is none. */
export function faultsTold(faults: readonly RuleSetFault[], locale: Locale): string {
  return faults
    .map(({ field, expected }) => interfaceText(locale).ruleSetFault(ruleSetFieldText(field, locale), expected[locale]))
    .join(locale === 'zh-CN' ? '；' : '; ');
}
