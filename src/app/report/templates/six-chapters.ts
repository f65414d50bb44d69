import { words } from '../../../core/local-text';
import type { ReportTemplate } from '../report-template';

/** The six chapters of the self-evaluation reports of Shijiazhuang's departments. */
export const sixChapters: ReportTemplate = {
  id: 'six-chapters',
  name: words('六章自评报告（石家庄）', 'Six chapters (Shijiazhuang)'),
  source: '石家庄市市级部门2019年度项目自评报告的六章',
  ruleSets: ['shijiazhuang-2019', 'hebei'],
  title: '项目自评报告',
  chapters: [
    {
      heading: '项目基本情况',
      parts: [
        {
          heading: '项目概况',
          parts: [{ fact: 'project' }, { gap: '项目立项情况' }, { gap: '项目主要实施内容和范围' }, { fact: 'funds' }],
        },
        { heading: '项目预期绩效目标', parts: [{ fact: 'goals' }] },
      ],
    },
    {
      heading: '自评工作情况',
      parts: [
        { heading: '自评的组织工作', parts: [{ gap: '组织实施情况' }] },
        {
          heading: '自评的方法和过程',
          parts: [{ gap: '评价方法' }, { gap: '前期准备、组织实施和撰写报告的过程' }, { fact: 'materials' }],
        },
        { heading: '绩效评价指标体系', parts: [{ fact: 'basis' }, { fact: 'indicatorTable' }] },
      ],
    },
    {
      heading: '项目执行及绩效实现情况',
      parts: [
        { heading: '预算执行情况', parts: [{ fact: 'execution' }] },
        {
          heading: '绩效实现情况',
          parts: [
            { fact: 'indicators', of: ['decision', 'process', 'output', 'benefit', 'satisfaction', 'other'] },
            { fact: 'samples' },
          ],
        },
      ],
    },
    {
      heading: '项目综合评价结论和评价等级',
      parts: [{ fact: 'conclusion' }, { fact: 'review' }, { fact: 'levelScores' }, { fact: 'doubts' }],
    },
    {
      heading: '存在的问题及改进措施',
      parts: [
        { heading: '项目存在的主要问题', parts: [{ fact: 'unmet' }, { fact: 'argued' }, { fact: 'problems' }] },
        { heading: '针对问题的改进措施', parts: [{ fact: 'measures' }, { gap: '责任单位和完成时限' }] },
      ],
    },
    { heading: '评价工作组人员名单及签字', parts: [{ fact: 'signatures' }] },
  ],
};
