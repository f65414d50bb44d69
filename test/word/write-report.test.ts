import { scoreWorkbook } from '../../src/app/score-workbook';
import { filePort } from '../../src/host/file/file-port';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import { shownFigure } from '../../src/core/grid/shown-figure';
import { parseCellAddress } from '../../src/core/grid/address';
import { compactText } from '../../src/core/grid/cell-text';
import { gridCell } from '../../src/core/grid/grid';
import { saidIn } from '../../src/word/report-blocks';
import { openReport, type ReportFile } from '../../src/word/report-file';
import { LONGEST_MARK } from '../../src/word/report-mark';
import { writeReport } from '../../src/word/write-report';
import { drawn, golden, reportOf, SAMPLE, scoredWorkbook } from '../app/report/report-of';
import { validateDocument } from '../support/validate-xlsx';
import { partNames, partText } from '../support/zip-parts';

function opened(bytes: Uint8Array): ReportFile {
  const file = openReport(bytes);
  if (!file) throw new Error('no document');
  return file;
}

/** 材料减少率得分 自评表!I17: the cell a figure says it comes from. */
const FROM = /(\S+)!([A-Z]+\d+)$/u;

/** The sample as it is once it was scored. */
async function scoredSample(): Promise<Uint8Array> {
  const workbook = openWorkbook(SAMPLE, '自评表.xlsx');
  const outcome = await scoreWorkbook(filePort(workbook));
  if (!outcome.ok) throw new Error(outcome.error.code);
  return workbook.save();
}

test('every figure of the scored sample’s report is traced to the cell it comes from', async () => {
  const bytes = await scoredSample();
  const { sheets } = await scoredWorkbook(bytes);
  const { blocks } = opened(await writeReport(await reportOf(bytes)));
  const figures = blocks.flatMap((block) => block.figures.map(({ name, text }) => ({ name: name ?? '', text })));
  const shownAt = (name: string): string | null => {
    const [, sheet, address = ''] = FROM.exec(name) ?? [];
    const cell = parseCellAddress(address);
    const grid = sheets.find((each) => each.name === sheet)?.grid;
    if (!cell || !grid) return null;
    const { value, numberFormat } = gridCell(grid, cell.row, cell.column);
    return typeof value === 'number' ? shownFigure(value, numberFormat) : String(value ?? '');
  };
  const plain = (text: string): string => compactText(text).replace(/[。;]$/u, '');
  const untrue = figures.flatMap(({ name, text }) => {
    const shown = plain(shownAt(name) ?? '');
    const told = plain(text);
    const isSame = shown === told || shown.includes(told.replace(/度$/u, '')) || told.startsWith(shown);
    const isNumber = Number.parseFloat(shown) === Number.parseFloat(told.replace(/^[≥≤]/u, ''));
    return shown !== '' && (isSame || isNumber) ? [] : [`${name}: ${text} (${shown})`];
  });
  expect(figures.length).toBeGreaterThan(60);
  // The one figure that is told more exactly than its cell shows it: 99.9999 % is not 100 %.
  expect(untrue.filter((each) => !each.includes('99.9999%'))).toEqual([]);
});

test('the same report is the same bytes, whenever and however often it is written', async () => {
  const report = await reportOf(SAMPLE);
  const first = await writeReport(report);
  const real = Date.now;
  Date.now = () => real() + 86_400_000;
  try {
    expect(Buffer.compare(first, await writeReport(report))).toBe(0);
  } finally {
    Date.now = real;
  }
  expect(partText(first, 'docProps/core.xml')).not.toMatch(/created|modified/);
});

test('Word’s schema finds the document valid', async () => {
  expect(validateDocument(await writeReport(await reportOf(SAMPLE)))).toEqual([]);
});

test('no two marks have the same name or id, no name is longer than Word takes, and none is seen among people’s own', async () => {
  for (const bytes of [SAMPLE, golden('levels-with-own-points'), golden('source-report-sample')]) {
    const text = partText(await writeReport(await reportOf(bytes)), 'word/document.xml');
    const all = (pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map(([, found]) => found ?? '');
    const names = all(/<w:bookmarkStart w:id="\d+" w:name="([^"]*)"/gu);
    expect(names.length).toBeGreaterThan(50);
    // LibreOffice makes an empty line for a mark behind a full stop at the end of a line.
    expect(text).not.toMatch(/。<\/w:t><\/w:r>(?:<\/w:sdtContent><\/w:sdt>)?<w:bookmarkEnd/u);
    expect(names.filter((name) => !/^_j[xtf]_[A-Za-z0-9_]+$/u.test(name) || name.length > LONGEST_MARK)).toEqual([]);
    expect(all(/<w:alias w:val="([^"]*)"/gu).filter((value) => value.length > 64)).toEqual([]);
    for (const ids of [names, all(/<w:bookmarkStart w:id="(\d+)"/gu), all(/<w:sdtPr>.*?<w:id w:val="(\d+)"/gu)])
      expect(new Set(ids).size).toBe(ids.length);
  }
});

test('it looks as an official document does: fonts with what replaces them, sizes, lines, margins, numbers of pages', async () => {
  const bytes = await writeReport(await reportOf(SAMPLE));
  const text = partText(bytes, 'word/document.xml');
  const fonts = partText(bytes, 'word/fontTable.xml');
  const footer = partText(bytes, 'word/footer1.xml');
  expect(fonts).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>');
  const looks = partText(bytes, 'word/styles.xml');
  expect(looks.includes('w:eastAsia="方正小标宋简体"') && looks.includes('<w:sz w:val="44"/>')).toBe(true);
  expect(/<w:pgMar[^>]*>/u.exec(text)?.[0]).toMatch(/w:top="209[78]" w:right="1474" w:bottom="1984" w:left="1587"/);
  expect(looks).toMatch(/w:line="560" w:lineRule="exact"/);
  expect(footer).toContain('PAGE');
  const { body } = opened(bytes);
  const tables = body.childrenNamed('tbl').slice(0, 4);
  expect(tables).toHaveLength(4);
  for (const table of tables) expect(table.child('tr')?.child('trPr')?.child('tblHeader')).not.toBeNull();
  // A level is one cell over its rows: 产出指标 over three, the 社会效益指标 over two.
  expect(text.match(/<w:vMerge w:val="restart"\/>/gu)).toHaveLength(3);
  expect(text.match(/<w:vMerge w:val="continue"\/>/gu)).toHaveLength(5);
  const numbering = partText(bytes, 'word/numbering.xml');
  for (const level of ['%1、', '（%2）', '%3.', '（%4）']) expect(numbering).toContain(`w:val="${level}"`);
  expect(partNames(bytes)).toContain('word/charts/chart1.xml');
});

test('what a cell holds that XML cannot is left out, and markup is text', async () => {
  const name = '修<w:b/>路\u0001&\uFFFF“]]>';
  const bytes = await writeReport(
    await reportOf(
      drawn(
        `| 项目支出绩效自评表 | < | < | < |\n| 三级指标 | 年度指标值 | 实际完成值 | 分值 |\n| ${name} | 10公里 | 9公里 | 100 |`,
      ),
    ),
  );
  expect(saidIn(opened(bytes).body)).toContain('修<w:b/>路&“]]>');
});
