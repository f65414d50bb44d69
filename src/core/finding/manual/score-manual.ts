import type { CheckId } from '../finding';
import { words } from '../../local-text';
import type { CheckManual } from './check-manual';

/** What the manual says of the checks of scores (S). */
export const scoreManual: Readonly<
  Record<
    Extract<CheckId, 'S1' | 'S2' | 'S3' | 'S4' | 'S5' | 'S6' | 'S7' | 'S8' | 'S9' | 'S10' | 'S11' | 'S12'>,
    CheckManual
  >
> = {
  S1: {
    looksAt: words('原得分、分值', 'score as written, weight'),
    example: {
      given: words('分值10，原得分12', 'Weight 10, score as written 12'),
      args: { name: '材料减少率', written: '12', weight: '10' },
    },
  },
  S2: {
    looksAt: words('原得分、重新计算的得分', 'score as written, score as recomputed'),
    example: {
      given: words(
        '指标值≥60%，实际完成值34%，分值20，原得分16，比例法',
        'Target ≥60%, actual 34%, weight 20, score as written 16, in proportion',
      ),
      args: { name: '材料减少率', written: '16', computed: '11.33' },
    },
  },
  S3: {
    looksAt: words('原总分、各项得分', 'total as written, scores'),
    example: {
      given: words('各项得分合计100，原总分99', 'The scores add up to 100, the total as written is 99'),
      args: { written: '99', computed: '100', by: 'sum' },
    },
  },
  S4: {
    looksAt: words(
      '预算数、执行数、分值、原得分；指标体系表写明的分母（不一致时作为提示）',
      'budget, spending, weight, score as written; what the table of indicators divides by (a difference is noted as info)',
    ),
    example: {
      given: words('预算100，执行86.2，分值10，原得分9', 'Budget 100, spent 86.2, weight 10, score as written 9'),
      args: { written: '9', rate: '86.2%', weight: '10', computed: '8.62' },
    },
  },
  S5: {
    looksAt: words('等级、总分', 'grade, total'),
    example: {
      given: words('总分85，等级写“优”', 'Total 85, the grade as written is 优'),
      args: { written: '优', grade: '良', total: '85.00' },
    },
  },
  S6: {
    looksAt: words('实际完成值、原得分', 'actual, score as written'),
    example: {
      given: words('指标值≥60%，实际完成值为空，原得分9', 'Target ≥60%, actual blank, score as written 9'),
      args: { name: '材料减少率', written: '9' },
    },
  },
  S7: {
    looksAt: words('实际完成值、得分', 'actual, score'),
    example: {
      given: words(
        '指标值“有效提升”，实际完成值“群众办事更加方便快捷”，得分为空',
        'The target and the result are told in words, the score is blank',
      ),
      args: { name: '服务水平', actual: '群众办事更加方便快捷', weight: '10' },
    },
  },
  S8: {
    looksAt: words('年度指标值、实际完成值、原得分、原因', 'target, actual, score as written, reason'),
    example: {
      given: words(
        '指标值≥60%，实际完成值61%，分值10，原得分7，原因栏为空',
        'Target ≥60%, actual 61%, weight 10, score as written 7, no reason',
      ),
      args: { name: '材料减少率', written: '7', weight: '10' },
    },
  },
  S9: {
    looksAt: words('实际完成值、原得分、分值', 'actual, score as written, weight'),
    thresholds: {
      reachedFromPercent: words('“达成”不低于分值的百分之几', '“achieved” from so many percent of the weight on'),
      partlyFromPercent: words(
        '“部分达成”不低于分值的百分之几',
        '“partly achieved” from so many percent of the weight on',
      ),
    },
    example: {
      given: words(
        '实际完成值“部分达成预期指标并具有一定效果”，分值10，原得分9',
        'The result is “partly achieved”, weight 10, score as written 9',
      ),
      args: {
        name: '服务水平',
        actual: '部分达成预期指标并具有一定效果',
        written: '9',
        weight: '10',
        from: '6',
        below: '8',
      },
    },
  },
  S10: {
    looksAt: words('各项得分；整个工作簿各表的总分', 'scores; the totals of all forms of a workbook'),
    thresholds: {
      fullRows: words('一张表至少几项指标才提示', 'so many indicators in a form at least'),
      fullForms: words('工作簿至少几张表才提示', 'so many forms in a workbook at least'),
      fullAveragePercent: words('工作簿各表平均得分率达到百分之几', 'average of the workbook’s forms in percent'),
    },
    example: {
      given: words('工作簿里39张自评表，总分全是100', '39 forms in a workbook, all with a total of 100'),
      args: { scope: 'workbook', forms: '39', full: '39', average: '100', grade: '优' },
    },
  },
  S11: {
    looksAt: words('年度资金总额、其中各项', 'total funds of the year, its parts'),
    example: {
      given: words(
        '年度资金总额的全年预算数为0，当年财政拨款为90',
        'The budget total is 0 while the appropriation shows 90',
      ),
      args: { heading: '全年预算数', total: '0', sum: '90' },
    },
  },
  S12: {
    looksAt: words('得分、总分', 'scores, total'),
    example: {
      given: words('得分单元格里是文本“10”', 'The score cell holds the text “10”'),
      args: { cell: 'G2', text: '10', stored: 'text' },
    },
  },
};
