import type { CheckId } from '../finding';
import { words } from '../../local-text';
import type { CheckManual } from './check-manual';

/** What the manual says of the checks of targets (T). */
export const targetManual: Readonly<
  Record<Extract<CheckId, 'T1' | 'T2' | 'T3' | 'T4' | 'T5' | 'T6' | 'T7' | 'T8' | 'T9' | 'T10'>, CheckManual>
> = {
  T1: {
    looksAt: words('年度指标值、分值', 'target, weight'),
    example: {
      given: words('分值10，指标值为空', 'Weight 10, the target is blank'),
      args: { name: '材料减少率', weight: '10' },
    },
  },
  T2: {
    looksAt: words('年度指标值、实际完成值', 'target, actual'),
    thresholds: {
      overTargetPercent: words(
        '实际达到目标的百分之几；不写时与口径的完成值过高界限（overTarget.from）相同',
        'actual as percent of the target; where not given, overTarget.from of the rule set',
      ),
    },
    example: {
      given: words('指标值≥70%，实际完成值100%', 'Target ≥70%, actual 100%'),
      args: { name: '网上可办率', target: '≥70%', actual: '100%', percent: '142.9' },
    },
  },
  T3: {
    looksAt: words('指标性质、度量单位、二级指标、指标名称，年度指标值', 'sign, unit, level 2, name; target'),
    example: {
      given: words('指标“培训人数”的指标值为“大幅增加”', 'The target of 培训人数 (people trained) is “many more”'),
      args: { name: '培训人数', target: '大幅增加' },
    },
  },
  T4: {
    looksAt: words('指标名称、二级指标，年度指标值的符号', 'name, level 2, sign of the target'),
    example: {
      given: words('指标“每公里养护成本”的指标值为≥4000元', 'The target of a cost for each kilometre is ≥4000元'),
      args: { name: '每公里养护成本', target: '≥4000元' },
    },
  },
  T5: {
    looksAt: words('年度指标值、度量单位', 'target, unit'),
    example: {
      given: words('指标“验收合格率”的指标值为≥105%', 'The target of a pass rate is ≥105%'),
      args: { name: '验收合格率', target: '≥105%' },
    },
  },
  T6: {
    looksAt: words('指标名称、分值', 'name, weight'),
    example: {
      given: words('指标名称为“指标2：”，分值10', 'The name is “指标2：” as printed, the weight is 10'),
      args: { name: '指标2：', weight: '10' },
    },
  },
  T7: {
    looksAt: words('年度指标值、项目起止时间、评价年度', 'target, period of the project, year of the form'),
    example: {
      given: words('2019年度自评表，指标值“2020年6月底前”', 'A form of 2019, the target is “by the end of June 2020”'),
      args: { name: '完工时间', target: '2020年6月底前', end: '2019-12-31', of: 'year' },
    },
  },
  T8: {
    looksAt: words('指标名称', 'name'),
    example: {
      given: words('A2和A3都是“培训人数”', 'A2 and A3 are both 培训人数'),
      args: { name: '培训人数', first: 'A2' },
    },
  },
  T9: {
    looksAt: words('年度指标值、实际完成值、度量单位', 'target, actual, unit'),
    example: {
      given: words('指标值≥120公里，实际完成值100人次', 'Target ≥120公里 (kilometres), actual 100人次 (visits)'),
      args: { name: '养护里程', target: '≥120公里', actual: '100人次' },
    },
  },
  T10: {
    looksAt: words('年度指标值、实际完成值、分值、人工评分', 'target, actual, weight, points typed by hand'),
    example: {
      given: words('实际完成值写“约85%”', 'The actual says “about 85%”'),
      args: { cell: 'E2', text: '约85%', expected: 'figure', reason: 'unreadable', name: '材料减少率' },
    },
  },
};
