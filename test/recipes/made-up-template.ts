import type { ReportTemplate } from '../../src/app/report/report-template';
import { words } from '../../src/core/local-text';

/** A county that wants two chapters. */
export const madeUpTemplate: ReportTemplate = {
  id: 'made-up-county',
  name: words('某县提纲', 'A county'),
  source: '某县财政局的通知',
  ruleSets: [],
  title: '绩效自评报告',
  chapters: [
    {
      heading: '项目情况',
      parts: [
        { fact: 'project' },
        { gap: '立项依据' },
        { heading: '产出', parts: [{ fact: 'indicators', of: ['output'] }] },
      ],
    },
    { heading: '结论', parts: [{ fact: 'conclusion' }, { gap: '负责人意见', lead: '意见：' }] },
  ],
};
