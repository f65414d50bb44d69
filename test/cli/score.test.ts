import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import { buildXlsx } from '../support/build-xlsx';
import { score, scratch } from './run-score';

const SAMPLE = 'assets/source-report.xlsx';

test("--json prints the source report's scores and findings, and nothing else, on standard output", () => {
  const before = readFileSync(SAMPLE);
  const { status, stdout } = score(SAMPLE, '--json');
  const result = JSON.parse(stdout);
  expect(result.version).toBe(1);
  const [file] = result.files;
  expect(file.error).toBeNull();
  const form = file.forms.find(({ sheet }: { sheet: string }) => sheet === '自评表');
  expect(form.ruleSet).toBe('shijiazhuang-2019');
  expect(form.execution).toMatchObject({ budget: '45732300', executed: '45732242.5', weight: '10', score: '10.00' });
  expect(form.rows.map((row: { score: string }) => row.score)).toEqual([
    '20.00',
    '10.00',
    '10.00',
    '16.00',
    '25.00',
    '5.00',
  ]);
  expect(form.total).toMatchObject({ complete: true, score: '96.00', weight: '100' });
  expect(form.grade).toBe('优');
  expect(form.findings.filter(({ check }: { check: string }) => check === 'U1')).toHaveLength(1);
  const table = file.forms.find(({ sheet }: { sheet: string }) => sheet === '指标体系');
  expect(table.total).toMatchObject({ score: null, weight: '90' });
  expect(table.findings.map(({ check }: { check: string }) => check)).toEqual(['W1', 'S4', 'W4', 'W4']);
  expect(status).toBe(1);
  expect(readFileSync(SAMPLE).equals(before)).toBe(true);
});

test('another rule set can be asked for', () => {
  const { stdout } = score(SAMPLE, '--json', '--rule-set', 'national-2020');
  const [form] = JSON.parse(stdout).files[0].forms;
  expect(form.total.score).toBe('91.33');
  expect(form.rows[3]).toMatchObject({ score: '11.33', function: 'proportional', explanation: '34%÷60%×20≈11.33' });
});

test('--out writes a scored copy that, scored again, is as it was', () => {
  const folder = scratch();
  const first = score(SAMPLE, '--out', folder);
  expect(first.stderr).toContain('已写出');
  const copy = join(folder, 'source-report.xlsx');
  const workbook = openWorkbook(readFileSync(copy), 'copy.xlsx');
  const form = JSON.parse(score(copy, '--json').stdout).files[0].forms[0];
  expect(form.total.score).toBe('96.00');
  expect(form.rows[3].written).toBe('16');
  expect(
    workbook.sheets[0]
      ?.notes()
      .map((note) => note.text)
      .join(),
  ).toContain('未达标');
  const again = scratch();
  score(copy, '--out', again);
  expect(readFileSync(join(again, 'source-report.xlsx')).equals(readFileSync(copy))).toBe(true);
});

test('a file that cannot be read is named, the others are still done', () => {
  const folder = scratch();
  const broken = join(folder, '坏文件.xlsx');
  writeFileSync(broken, 'no workbook');
  const { status, stdout, stderr } = score(broken, SAMPLE, join(folder, 'missing.xlsx'), '--json');
  const { files } = JSON.parse(stdout);
  expect(files.map(({ error }: { error: { code: string } | null }) => error?.code ?? null)).toEqual([
    'notXlsx',
    null,
    'cannot-read',
  ]);
  expect(files[0].forms).toEqual([]);
  expect(stderr).toContain('坏文件.xlsx');
  expect(status).toBe(2);
});

test('wrong usage says how, in the language asked for', () => {
  expect(score()).toMatchObject({ status: 2, stdout: '' });
  expect(score().stderr).toContain('用法');
  expect(score('--lang', 'en-US').stderr).toContain('Usage');
  expect(score(SAMPLE, '--rule-set', 'nowhere').status).toBe(2);
  expect(score(SAMPLE, '--wrong').status).toBe(2);
});

test('a copy never replaces its original nor another copy of the run', () => {
  const folder = scratch();
  const own = join(folder, 'a.xlsx');
  writeFileSync(own, readFileSync(SAMPLE));
  expect(score(own, '--out', folder).status).toBe(2);
  expect(readFileSync(own).equals(readFileSync(SAMPLE))).toBe(true);
  const out = scratch();
  const twice = score(own, own, '--out', out);
  expect(twice.status).toBe(2);
  expect(twice.stderr).toContain('同名');
});

test("a total that is the department's own formula stays one, and its result is right in the copy", () => {
  const folder = scratch();
  const file = join(folder, '公式.xlsx');
  const cells = {
    ...Object.fromEntries(
      ['三级指标', '年度指标值', '实际完成值', '分值', '得分'].map((text, i) => [`${'ABCDE'[i]}1`, text]),
    ),
    A2: '培训人次',
    B2: '≥100',
    C2: 100,
    D2: 60,
    A3: '减少率',
    B3: '≥60%',
    C3: '30%',
    D3: 40,
    A4: '总分',
    D4: 100,
    E4: { formula: 'SUM(E2:E3)', value: 0 },
  };
  writeFileSync(file, buildXlsx({ sheets: [{ name: '自评表', cells }] }));
  score(file, '--out', join(folder, 'out'));
  const sheet = openWorkbook(readFileSync(join(folder, 'out', '公式.xlsx')), 'a.xlsx').sheets[0];
  expect([1, 2].map((row) => sheet?.cell(row, 4)?.value)).toEqual([60, 20]);
  expect(sheet?.cell(3, 4)).toMatchObject({ value: 80, formula: '=SUM(E2:E3)' });
});

describe('rules that the sheet states for its rows', () => {
  const file = join(scratch(), '评分表.xlsx');
  writeFileSync(
    file,
    buildXlsx({
      sheets: [
        {
          name: '自评',
          // prettier-ignore
          cells: {
            A1: '三级指标', B1: '年度指标值', C1: '实际完成值', D1: '分值', E1: '得分', F1: '评分标准',
            A2: '按期完工率', B2: '100%', C2: '88%', D2: 10, E2: 7.6, F2: '每低5%扣1分，扣完为止',
            A3: '投诉下降率', B3: '≥20%', C3: '18%', D3: 15, E3: 14, F3: '≥20%得满分，每低1个百分点扣1分',
            A4: '修路', B4: '10公里', C4: '9公里', D4: 75, E4: 70, F4: '酌情扣分',
            A5: '总分', D5: 100, E5: 91.6,
          },
        },
      ],
    }),
  );

  test('are told with the score they give, and overrule nothing that is typed', () => {
    const [form] = JSON.parse(score(file, '--json', '--explain').stdout).files[0].forms;
    const own = form.rows.map(({ ownRule }: { ownRule: object }) => ownRule);
    expect(own).toEqual([
      { text: '每低5%扣1分，扣完为止', score: '7.60', agrees: true, decided: false },
      { text: '≥20%得满分，每低1个百分点扣1分', score: '13.00', agrees: false, decided: false },
      { text: '酌情扣分', score: null, agrees: false, decided: false },
    ]);
    expect(form.rows.map((row: { score: string | null }) => row.score)).toEqual(['7.60', null, '70.00']);
    expect(form.rows[1].question).toContain(
      '原得分14，按表中评分标准“≥20%得满分，每低1个百分点扣1分”算得13，按口径算得13.5',
    );
    expect(form.total).toMatchObject({ complete: false, score: null });
    expect(form.findings.filter(({ check }: { check: string }) => check === 'S2')).toEqual([]);
    expect(form.recognition.rules).toEqual([
      expect.objectContaining({ row: 2, readAs: expect.stringContaining('每差目标的 5%') }),
      expect.objectContaining({ row: 3, readAs: expect.stringContaining('≥20%得满分') }),
      { row: 4, text: '酌情扣分', readAs: null },
    ]);
  });

  test('are counted below the table', () => {
    expect(score(file).stdout).toContain('表中评分标准：1 行已按它计分（待确认），1 行待您选用');
  });
});

describe('--explain', () => {
  const folder = scratch();
  const file = join(folder, '自评表.xlsx');
  writeFileSync(
    file,
    buildXlsx({
      sheets: [
        {
          name: '自评',
          // prettier-ignore
          cells: {
            A1: '三级指标', B1: '年初指标值', C1: '调整后指标值', D1: '完成值', E1: '分值', F1: '得分',
            A2: '修路', B2: '10公里', C2: '12公里', D2: '9公里', E2: 100,
            A3: '总分', E3: 100,
            A5: '绩效运行监控表',
            A6: '三级指标', B6: '年度指标值', C6: '1-7月执行情况', D6: '完成目标可能性',
            A7: '修路', B7: '10公里', C7: '5公里', D7: '确定能',
          },
        },
      ],
    }),
  );

  test('says what was read as what, what is asked and what is not scored', () => {
    const { stdout, stderr } = score(file, '--json', '--explain');
    const [result] = JSON.parse(stdout).files;
    const { recognition } = result.forms[0];
    expect(recognition.columns).toContainEqual({
      column: 'D',
      role: 'actual',
      name: '实际完成值',
      why: ['“完成值”列作为实际完成值'],
    });
    expect(recognition.rows).toContainEqual({
      row: 2,
      why: [
        'C2 年度指标值“12公里”不能确定是多少，请确认',
        'D2 实际完成值“9公里”读作 9公里',
        'E2 分值“100”读作 100',
        'F2 得分未填',
      ],
    });
    expect(recognition.questions).toEqual([
      {
        question: '“年初指标值”“调整后指标值”中，哪一列是年度指标值？',
        role: 'target',
        candidates: [
          { cell: 'B1', heading: '年初指标值' },
          { cell: 'C1', heading: '调整后指标值' },
        ],
      },
    ]);
    const skipped = [{ sheet: '自评', row: 6, title: '绩效运行监控表', why: '绩效执行监控表，只有过程数据，不评分' }];
    expect(recognition.skipped).toEqual(skipped);
    expect(result.skipped).toEqual(skipped);
    expect(stderr).toContain('工作表“自评”第 6 行起的表没有评分');
  });

  test('changes nothing else of the JSON, and is not there when it is not asked for', () => {
    const plain = JSON.parse(score(file, '--json').stdout);
    const explained = JSON.parse(score(file, '--json', '--explain').stdout);
    delete explained.files[0].skipped;
    for (const form of explained.files[0].forms) delete form.recognition;
    expect(plain).toEqual(explained);
  });

  test('goes with --json only, and --help tells of it', () => {
    expect(score(file, '--explain')).toMatchObject({ status: 2, stdout: '' });
    const { status, stdout } = score('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('--explain');
  });
});
