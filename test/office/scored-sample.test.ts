import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseCellAddress } from '../../src/core/grid/address';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import { flatXmlNotes, LibreOffice, shownAt, type ShownTexts } from '../support/libre-office';
import { validateXlsx } from '../support/validate-xlsx';

const PROJECT = path.resolve(__dirname, '../..');
const SAMPLE = path.join(PROJECT, 'assets/source-report.xlsx');

const office = new LibreOffice();
afterAll(() => {
  office.close();
});

/** `npm run score -- FILE --out FOLDER`: the scored copy's path. */
function score(file: string, folder: string): string {
  const run = spawnSync(
    process.execPath,
    ['src/scripts/node-bundle.cjs', 'src/cli/score.ts', file, '--out', path.join(office.folder, folder)],
    { cwd: PROJECT, encoding: 'utf8' },
  );
  const copy = path.join(office.folder, folder, path.basename(file));
  if (!existsSync(copy)) throw new Error(`no scored copy: ${run.stdout}${run.stderr}`);
  return copy;
}

/** Changes one cell as a person would, in a file of its own. */
function edit(file: string, address: string, value: number): string {
  const workbook = openWorkbook(readFileSync(file), path.basename(file));
  const place = parseCellAddress(address);
  const sheetId = workbook.sheets[0]?.id;
  if (!place || !sheetId) throw new Error(address);
  workbook.apply([{ kind: 'cell', sheetId, ...place, content: { value, formula: null } }], 'user');
  const edited = path.join(office.folder, `edited-${path.basename(file)}`);
  writeFileSync(edited, workbook.save());
  return edited;
}

/** The cells of the sample where something is found, sheet by sheet. */
const FOUND_AT = ['B12', 'B13', 'F14', 'G14', 'F15', 'G15', 'F16', 'G16', 'I17', 'F18', 'F19', 'A2', 'E3', 'A4', 'A7'];

/** Our notes as LibreOffice reads them, by the cell each of them names. */
function notesByCell(file: string): ReadonlyMap<string, string> {
  const notes = flatXmlNotes(readFileSync(office.convert(file, 'fods'), 'utf8'));
  return new Map(notes.map((note) => [/^【绩效评分】([A-Z]+\d+)/.exec(note)?.[1] ?? note, note]));
}

describe('the source report, scored on the command line', () => {
  let scored: string;
  let shown: ShownTexts;
  beforeAll(() => {
    scored = score(SAMPLE, 'scored');
    shown = office.shownTexts(scored, 1, '自评表');
  });

  test('LibreOffice shows the scores, the total and the grade', () => {
    expect(['K7', 'I14', 'I15', 'I16', 'I18', 'I19'].map((address) => shownAt(shown, address))).toEqual([
      '10.00',
      '20.00',
      '10.00',
      '10.00',
      '25.00',
      '5.00',
    ]);
    expect(shownAt(shown, 'I7')).toBe('99.9999%');
    expect(shownAt(shown, 'I20')).toBe('96.00');
    expect(shownAt(shown, 'I21')).toBe('优');
  });

  test('the missed row carries its flag in words, and its value is still a number', () => {
    expect(shownAt(shown, 'I17')).toBe('16.00 ▲未达标');
    const flat = readFileSync(office.convert(scored, 'fods'), 'utf8');
    expect(flat).toMatch(/office:value-type="float" office:value="16"/);
    expect(flat.toLowerCase()).toContain('fo:background-color="#ffc7ce"');
  });

  test('the note tells target, actual and gap', () => {
    const note = notesByCell(scored).get('I17');
    for (const figure of ['未达标', '60%', '34%', '26']) expect(note).toContain(figure);
  });

  test('every other finding has its note in its cell', () => {
    expect([...notesByCell(scored).keys()]).toEqual(FOUND_AT);
  });

  test('everything else is shown as before', () => {
    const before = office.shownTexts(SAMPLE, 1, '自评表');
    const written = new Set(
      ['I7', 'K7', 'I17', 'I18', 'I19', 'I20', 'I21'].map((address) => JSON.stringify(parseCellAddress(address))),
    );
    const differences = shown.flatMap((cells, row) =>
      cells.flatMap((shownText, column) =>
        shownText === before[row]?.[column] || written.has(JSON.stringify({ row, column }))
          ? []
          : [{ row, column, shownText }],
      ),
    );
    expect(differences).toEqual([]);
    expect(office.shownTexts(scored, 2, '指标体系')).toEqual(office.shownTexts(SAMPLE, 2, '指标体系'));
  });

  test('it prints', () => {
    expect(readFileSync(office.convert(scored, 'pdf')).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });
});

describe('files saved by LibreOffice', () => {
  test('the sample gone through .ods is scored the same, and what we save opens again', () => {
    const foreign = office.convert(office.convert(SAMPLE, 'ods'), 'xlsx');
    const scored = score(foreign, 'from-ods');
    const shown = office.shownTexts(scored, 1, '自评表');
    expect(['K7', 'I17', 'I18', 'I19', 'I20', 'I21'].map((address) => shownAt(shown, address))).toEqual([
      '10.00',
      '16.00 ▲未达标',
      '25.00',
      '5.00',
      '96.00',
      '优',
    ]);
    expect([...notesByCell(scored).keys()]).toEqual(FOUND_AT);
    expect(validateXlsx(readFileSync(scored))).toEqual(validateXlsx(readFileSync(foreign)));
  });

  test('our flag survives LibreOffice, and goes away once the row meets its target', () => {
    const saved = office.convert(score(SAMPLE, 'first'), 'xlsx');
    const again = score(edit(saved, 'G17', 0.61), 'second');
    const shown = office.shownTexts(again, 1, '自评表');
    expect(shownAt(shown, 'I17')).toBe('20.00');
    expect(shownAt(shown, 'I20')).toBe('100.00');
    // The narrative still tells 34% (G17), and now every row is full (I20).
    const foundNow = FOUND_AT.flatMap((cell) => (cell === 'I17' ? ['G17'] : cell === 'F19' ? ['F19', 'I20'] : [cell]));
    expect([...notesByCell(again).keys()]).toEqual(foundNow);
    // The copy remembers that 16 was ours: no figure of the department's was replaced.
    expect(notesByCell(again).get('I17')).toBeUndefined();
    const flat = readFileSync(office.convert(again, 'fods'), 'utf8');
    expect(flat.toLowerCase()).not.toContain('fo:background-color="#ffc7ce"');
  });

  test('a form typed as plain text and saved by LibreOffice is scored, its formulas stay', () => {
    const csv = path.join(office.folder, 'plain.csv');
    writeFileSync(
      csv,
      [
        '项目支出绩效自评表,,,,,,',
        '项目名称,道路养护,,,,,',
        '一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分',
        '产出指标,数量指标,养护里程,≥50公里,40公里,60,',
        '效益指标,社会效益指标,群众满意度,≥90%,95%,40,',
        '总分,,,,,=SUM(F4:F5),',
      ].join('\n'),
    );
    const scored = score(office.convert(csv, 'xlsx'), 'from-csv');
    const shown = office.shownTexts(scored, 1, 'plain');
    // LibreOffice made the column as narrow as its heading: fill and note alone tell that the target is missed.
    expect(shownAt(shown, 'G4')).toBe('48');
    expect(notesByCell(scored).get('G4')).toMatch(/未达标[^]*差/);
    expect(readFileSync(office.convert(scored, 'fods'), 'utf8').toLowerCase()).toContain('#ffc7ce');
    expect(shownAt(shown, 'G5')).toBe('40');
    expect([shownAt(shown, 'F6'), shownAt(shown, 'G6')]).toEqual(['100', '88']);
    expect(validateXlsx(readFileSync(scored))).toEqual([]);
  });
});
