import { words } from '../../../core/local-text';
import type { ReportTemplate } from '../report-template';

/** The outline of the national rules. */
export const national2020: ReportTemplate = {
  id: 'national-2020',
  name: words('财政部2020提纲', 'National outline 2020'),
  source: '《项目支出绩效评价管理办法》（财预〔2020〕10号）附件“项目支出绩效评价报告（参考提纲）”',
  ruleSets: ['national-2020'],
  title: '绩效自评报告',
  chapters: [
    {
      heading: '基本情况',
      parts: [
        {
          heading: '项目概况',
          parts: [{ fact: 'project' }, { gap: '项目背景、主要内容及实施情况' }, { fact: 'funds' }],
        },
        { heading: '项目绩效目标', parts: [{ fact: 'goals' }] },
      ],
    },
    {
      heading: '绩效评价工作开展情况',
      parts: [
        { heading: '绩效评价目的、对象和范围', parts: [{ gap: '评价目的、对象和范围' }] },
        {
          heading: '绩效评价原则、评价指标体系、评价方法、评价标准',
          parts: [{ fact: 'basis' }, { gap: '评价原则和评价方法' }],
        },
        { heading: '绩效评价工作过程', parts: [{ gap: '工作过程' }, { fact: 'materials' }] },
      ],
    },
    {
      heading: '综合评价情况及评价结论',
      parts: [{ fact: 'conclusion' }, { fact: 'review' }, { fact: 'levelScores' }, { fact: 'indicatorTable' }],
    },
    {
      heading: '绩效评价指标分析',
      parts: [
        {
          heading: '项目决策情况',
          parts: [{ fact: 'indicators', of: ['decision'] }, { gap: '立项依据、目标和预算编制情况' }],
        },
        {
          heading: '项目过程情况',
          parts: [{ fact: 'execution' }, { fact: 'indicators', of: ['process'] }, { gap: '资金管理和组织实施情况' }],
        },
        { heading: '项目产出情况', parts: [{ fact: 'indicators', of: ['output', 'other'] }] },
        {
          heading: '项目效益情况',
          parts: [{ fact: 'indicators', of: ['benefit', 'satisfaction'] }, { fact: 'samples' }],
        },
      ],
    },
    {
      heading: '主要经验及做法、存在的问题及原因分析',
      parts: [
        { heading: '主要经验及做法', parts: [{ gap: '主要经验及做法' }] },
        { heading: '存在的问题及原因分析', parts: [{ fact: 'unmet' }, { fact: 'argued' }, { fact: 'problems' }] },
      ],
    },
    { heading: '有关建议', parts: [{ fact: 'measures' }, { gap: '责任单位和完成时限' }] },
    { heading: '其他需要说明的问题', parts: [{ fact: 'doubts' }, { gap: '其他需要说明的问题' }] },
  ],
};
