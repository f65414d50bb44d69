import { drawBook } from '../golden/draw-book';
import { readBook } from '../golden/sheet-notation';

const PROJECTS = [
  '村级道路',
  '饮水安全',
  '校舍维修',
  '卫生室设备',
  '公益林管护',
  '文化站运行',
  '残疾人帮扶',
  '污水管网',
];

/** What comes out of a project differs from one to the next, always in the same way. */
const share = (number: number, least: number): number => least + ((number * 37) % (101 - least));

function form(number: number, typed: boolean): string {
  const project = `${PROJECTS[number % PROJECTS.length] ?? ''}${String(number)}期`;
  const [spent, built, passed, pleased] = [
    share(number, 82),
    share(number + 3, 72),
    share(number + 5, 90),
    share(number, 78),
  ];
  const score = (points: number): string => (typed ? String(points) : '');
  const blank = number % 9 === 4 ? '' : `${String(built)}处`;
  return [
    `# 项目${String(number).padStart(2, '0')}`,
    '| 项目支出绩效自评表 | < | < | < | < | < | < | < |',
    '| （2024年度） | < | < | < | < | < | < | < |',
    `| 项目名称 | < | ${project} | < | 实施单位 | 某县建设中心 | < | < |`,
    '| 项目资金（万元） | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |',
    `| 年度资金总额 | < | 200 | 200 | ${String(2 * spent)} | 10 | | ${score(10)} |`,
    '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |',
    `| 产出指标 | 数量指标 | 完成数量 | ≥100处 | ${blank} | 30 | ${score(30)} | |`,
    `| ^ | 质量指标 | 验收合格率 | ≥95% | ${String(passed)}% | 20 | ${score(20)} | |`,
    `| 效益指标 | 社会效益指标 | 受益群众 | ≥3000人 | ${String(2500 + 13 * number)}人 | 30 | ${score(29)} | |`,
    `| 满意度指标 | 服务对象满意度 | 群众满意度 | ≥85% | ${String(pleased)}% | 10 | ${score(10)} | |`,
    `| 总分 | < | < | < | < | 100 | ${typed ? '99' : ''} | |`,
  ].join('\n');
}

/** A workbook of forty small forms, drawn for a picture: no two come out alike, some lack a figure. */
export function fortyForms(): Uint8Array {
  return drawBook(readBook(Array.from({ length: 40 }, (_, index) => form(index + 1, false)).join('\n\n')));
}

/** One of them with points that somebody typed, most of them too high. */
export function typedForm(): Uint8Array {
  return drawBook(readBook(form(7, true)));
}
