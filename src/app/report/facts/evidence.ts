import type { MaterialLine, MaterialState } from '../../../core/beside/material-list';
import { linkSamples } from '../../../core/beside/sample-links';
import { sampleMeans } from '../../../core/beside/sample-means';
import type { SampleTable } from '../../../core/beside/sample-table';
import type { Ratio } from '../../../core/exact';
import { compactText } from '../../../core/grid/cell-text';
import { roundedText } from '../../../core/scoring/round';
import type { ReportBlock } from '../report-block';
import type { ReportSubject } from '../report-subject';
import { body, figure, keyOf, told } from './told';

/** The sampled items (抽样明细) that figures of the form rest on: how many of how many, and what they come to. */
export function samplesFact(subject: ReportSubject): readonly ReportBlock[] {
  const { beside, sheet, grid, isAlone } = subject;
  const linked = new Set(linkSamples([{ sheet, grid }], beside.samples).map(({ table }) => table));
  const own = beside.samples.filter((table) => isAlone || linked.has(table) || table.sheet === sheet.sheet);
  return own.map((table) => sampleBlock(subject, table));
}

function sampleBlock(subject: ReportSubject, table: SampleTable): ReportBlock {
  const { population, items, title, area } = table;
  const { measures, overall } = sampleMeans(table);
  const key = `sample-${keyOf(table.sheet, title ?? String(area.left))}`;
  const rate = (part: string, name: string, ratio: Ratio) => figure(subject, `${key}-${part}`, name, percent(ratio));
  const rates = measures.flatMap(({ measure: { label, grows }, mean, counted }, index) => {
    const name = `${label}${grows ? '增长' : '减少'}率平均`;
    return mean === null ? [] : [`，${name}`, rate(String(index), name, mean), `（${String(counted)}项）`];
  });
  const whole = overall === null ? [] : ['，综合', rate('overall', '综合', overall)];
  const from = population === null ? '' : `从${String(population.count)}项中`;
  const lead = `${from}抽取${String(items.length)}项（见“${table.sheet}”）`;
  return told(key, '抽样情况', body(lead, ...rates, ...whole, '。'));
}

const percent = ({ numerator, denominator }: Ratio): string => {
  const text = roundedText({ numerator: numerator.times(100), denominator }, 2, 'half-up');
  return `${text.replace(/\.?0+$/u, '')}%`;
};

const STATES: Readonly<Record<MaterialState, string>> = { submitted: '已提交', missing: '待补充', verified: '已核实' };

/** The materials (资料清单) that prove the form's figures: how many there are, and which are still missing. */
export function materialsFact(subject: ReportSubject): readonly ReportBlock[] {
  const names = new Set(['预算执行率', ...subject.card.rows.map(({ name }) => compactText(name))]);
  const isOwn = ({ sheet, indicator }: MaterialLine): boolean =>
    sheet === subject.sheet.sheet || (sheet === '' && (subject.isAlone || names.has(compactText(indicator))));
  const lines = subject.beside.materials.flatMap((list) => list.lines.filter(isOwn));
  if (lines.length === 0) return [];
  const count = (state: MaterialState): number => lines.filter((line) => line.state === state).length;
  const counts = (['submitted', 'verified', 'missing'] as const).flatMap((state) =>
    count(state) === 0 ? [] : [`${STATES[state]}${String(count(state))}项`],
  );
  const unsaid = lines.filter(({ state }) => state === null).length;
  const said = [...counts, ...(unsaid === 0 ? [] : [`没有写明状态${String(unsaid)}项`])].join('，');
  return [
    told('materials-count', '资料情况', body(`资料清单共${String(lines.length)}项：${said}。`)),
    {
      kind: 'table',
      key: 'materials',
      name: '资料清单',
      columns: [
        { heading: '编号', width: 10, align: 'center' },
        { heading: '对应指标', width: 28, align: 'left' },
        { heading: '资料名称', width: 34, align: 'left' },
        { heading: '状态', width: 12, align: 'center' },
        { heading: '存在的问题', width: 20, align: 'left' },
      ],
      rows: lines.map(({ number, indicator, name, state, issue }) => [
        number,
        indicator,
        name === '' ? '（待补充名称）' : name,
        state === null ? '' : STATES[state],
        issue,
      ]),
      hasSum: false,
    },
  ];
}
