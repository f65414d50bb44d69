import type { CheckId } from '../finding';
import { words } from '../../local-text';
import type { CheckManual } from './check-manual';

/** What the manual says of the checks of weights (W). */
export const weightManual: Readonly<
  Record<Extract<CheckId, 'W1' | 'W2' | 'W3' | 'W4' | 'W5' | 'W6' | 'W7'>, CheckManual>
> = {
  W1: {
    looksAt: words('各指标分值、预算执行率分值', 'weights of the indicators and of the execution rate'),
    example: {
      given: words('两项指标分值40和50，总分应为100', 'Two indicators weigh 40 and 50, the total should be 100'),
      args: { sum: '90', expected: '100' },
    },
  },
  W2: {
    looksAt: words('一级指标、分值', 'level 1, weights'),
    example: {
      given: words(
        '产出指标合计40分、效益指标40分、满意度10分，口径为50、30、10',
        'Outputs weigh 40, effects 40, satisfaction 10; the rule set expects 50, 30, 10',
      ),
      args: { level: '产出指标', sum: '40', expected: '50' },
    },
  },
  W3: {
    looksAt: words(
      '一级、二级指标标签中的分值，下级指标分值',
      'weights in the labels of levels 1 and 2, weights below them',
    ),
    example: {
      given: words(
        '标签为“产出指标（50分）”，其下指标分值30和15',
        'The label says 产出指标（50分）, the indicators below weigh 30 and 15',
      ),
      args: { level: '产出指标', declared: '50', sum: '45' },
    },
  },
  W4: {
    looksAt: words(
      '两列分值，或指标体系表与自评表的分值',
      'two weight columns, or the table of weights and the scored form',
    ),
    example: {
      given: words(
        '指标体系中产出数量、质量、时效为14、12、14分，自评表中为20、10、10分',
        'The indicator table gives quantity, quality and timeliness 14, 12 and 14 points, the form 20, 10 and 10',
      ),
      args: {
        between: 'tables',
        level: '产出',
        form: '自评表',
        table: '指标体系',
        parts: '数量/质量/时效',
        first: '14/12/14',
        second: '20/10/10',
      },
    },
  },
  W5: {
    looksAt: words('分值', 'weight'),
    example: {
      given: words('有指标值和实际完成值，分值为空', 'Target and actual are filled in, the weight is blank'),
      args: { name: '养护里程', weight: '' },
    },
  },
  W6: {
    looksAt: words('分值', 'weight'),
    thresholds: {
      singleWeightPercent: words('超过总分的百分之几', 'more than so many percent of all points'),
    },
    example: {
      given: words('总分100分，一项指标分值45', 'One indicator weighs 45 of 100 points'),
      args: { name: '养护里程', weight: '45', most: '30', total: '100' },
    },
  },
  W7: {
    looksAt: words('一级、二级、三级指标名称，分值', 'names of all levels, weights'),
    example: {
      given: words('表中有产出指标、效益指标，没有满意度指标', 'The form has outputs and effects, but no satisfaction'),
      args: { level: '满意度' },
    },
  },
};
