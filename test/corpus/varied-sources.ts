import { cell, document, formula, note, STYLES, table, typed } from './flat-document';

/** Forms as departments fill them in, no two alike: by file name, for LibreOffice to convert. */
export function variedSources(): Readonly<Record<string, string>> {
  const numbers = Array.from({ length: FORMS }, (_, i) => i + 1);
  return Object.fromEntries(
    numbers.map((i) => (i % 4 === 0 ? [`varied-${i}.csv`, textForm(i)] : [`varied-${i}.fods`, documentForm(i)])),
  );
}

const FORMS = 44;
const WORDS = ['产出数量', '产出质量', '服务对象满意度', '成本节约率', '社会效益', '可持续影响', '预算执行率'];
const TARGETS = ['≥100', '≤12', '95%', '显著提升', '2024年12月底前', '100–120', '不低于80%', '＝3项'];

/** Some number or other, always the same for the same arguments. */
function some(seed: number, most: number): number {
  return ((seed * 7919 + 104_729) % 65_537) % most;
}

function pick(list: readonly string[], seed: number): string {
  return list[some(seed, list.length)] ?? '';
}

function textForm(i: number): string {
  const rows = Array.from({ length: 5 + 9 * i }, (_, row) => {
    const seed = i * 1000 + row;
    return [pick(WORDS, seed), `"${pick(TARGETS, seed + 1)}"`, some(seed, 20_000) / 100, some(seed, 30) / 3].join(',');
  });
  return ['指标,指标值,实际完成值,得分', ...rows].join('\n');
}

function documentForm(i: number): string {
  const sheets = Array.from({ length: 1 + (i % 3) }, (_, sheet) => sheetForm(i, sheet));
  return document(sheets.join(''), STYLES);
}

function sheetForm(i: number, sheet: number): string {
  const style = (name: string, every: number, seed: number): string =>
    some(seed, every) === 0 ? ` table:style-name="${name}"` : '';
  const rows = Array.from({ length: 4 + some(i + sheet, 60) }, (_, row) => {
    const seed = i * 977 + sheet * 131 + row;
    const remark = some(seed, 5) === 0 ? note(`核对第 ${String(row)} 行 &lt;${pick(WORDS, seed)}&gt;`) : '';
    const last = `[.C${String(row + 2)}]`;
    return [
      cell(pick(WORDS, seed), style('loud', 4, seed), remark),
      cell(pick(TARGETS, seed), style('open', 3, seed)),
      cell(some(seed, 99_999) / 10 ** (i % 5), style('percent', 6, seed)),
      some(seed, 2) === 0 ? formula(`ROUND(${last}*${String(i)}/3;2)`) : cell(null, style('loud', 2, seed)),
      typed(
        'date',
        'date-value',
        `20${String(10 + (seed % 15))}-0${String(1 + (seed % 9))}-1${String(seed % 10)}`,
        'date',
      ),
      ...(some(seed, 7) === 0
        ? [formula(`IF(${last}&gt;50;&quot;优&quot;;[.A${String(row + 2)}]&amp;&quot;差&quot;)`)]
        : []),
    ];
  });
  const title = [
    cell(`第 ${String(i)} 号自评表`, ' table:number-columns-spanned="4"'),
    '<table:covered-table-cell/>'.repeat(3),
  ];
  const attributes = (sheet === 2 ? ' table:style-name="hidden"' : '') + (i % 5 === 1 ? ' table:protected="true"' : '');
  return table(`表${String(i)}-${String(sheet + 1)}`, [title, ...rows], attributes);
}
