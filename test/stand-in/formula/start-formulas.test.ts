import type { BuiltSheet } from '../../support/build-xlsx-sheet';
import { entry, openBook } from './open-book';

const NAME_ERROR = { error: '#NAME?' };

const scores: BuiltSheet = {
  name: '自评表',
  cells: {
    A1: 20, A2: 30,
    B1: { formula: 'SUM(A1:A2)', value: 50 },
    B2: { formula: 'B1*2', value: 100 },
    B3: { formula: "'合 计'!A1+1", value: 201 },
  },
}; // prettier-ignore
const totals: BuiltSheet = { name: '合 计', cells: { A1: { formula: '自评表!B2*2', value: 200 } } };

describe('right values are left alone', () => {
  test('a freshly opened workbook is not touched', async () => {
    const { calculated, workbook } = await openBook({ sheets: [scores, totals] });
    expect(calculated).toEqual([]);
    expect(workbook.canUndo).toBe(false);
  });

  test('values already in the file are trusted while nothing under them changes', async () => {
    const cells = { A1: 1, B1: { formula: 'A1*2', value: 7 }, B2: { formula: 'A9', value: 5 } };
    const book = await openBook({ sheets: [{ name: '表', cells }] });
    await book.enter('C1', '别处');
    expect(book.calculated).toEqual([]);
    await book.enter('A1', 2);
    expect(book.values('B1', 'B2')).toEqual([4, 5]);
  });

  test('only cells whose value changed are written', async () => {
    const book = await openBook({
      sheets: [
        { name: '表', cells: { A1: 1, B1: { formula: 'MAX(A1,10)', value: 10 }, C1: { formula: 'A1+1', value: 2 } } },
      ],
    });
    await book.enter('A1', 5);
    expect(book.calculated).toHaveLength(1);
    expect(book.values('B1', 'C1')).toEqual([10, 6]);
  });

  test('the last digits of a stored number are no change', async () => {
    const book = await openBook({
      sheets: [{ name: '表', cells: { A1: 0.1, B1: { formula: 'A1+0.2', value: 0.30000000000000004 } } }],
    });
    await book.enter('A1', 1);
    await book.enter('A1', 0.1);
    expect(book.value('B1')).toBeCloseTo(0.3, 12);
    expect(book.calculated).toHaveLength(2);
  });

  test('formulas without a stored value are calculated when the file is opened', async () => {
    const cells = { A1: 3, B1: { formula: 'A1*2' }, C1: { formula: 'B1+1' } };
    const book = await openBook({ sheets: [{ name: '表', cells }] });
    expect(book.values('B1', 'C1')).toEqual([6, 7]);
  });
});

describe('edits reach everything that depends on them', () => {
  test('along a chain and across sheets', async () => {
    const book = await openBook({ sheets: [scores, totals] });
    await book.enter('A1', 25);
    expect(book.values('B1', 'B2', 'B3')).toEqual([55, 110, 221]);
    expect(book.value('A1', 1)).toBe(220);
  });

  test.each(['user', 'api'] as const)('made as %s, and taken back by undo and redo', async (origin) => {
    const book = await openBook({ sheets: [scores, totals] });
    await book.enter('A1', 0, origin);
    expect(book.value('B2')).toBe(60);
    book.workbook.undo();
    await book.engine.settled();
    expect(book.values('A1', 'B2', 'B3')).toEqual([20, 100, 201]);
    book.workbook.redo();
    await book.engine.settled();
    expect(book.value('B2')).toBe(60);
  });

  test('many edits at once are one calculation', async () => {
    const book = await openBook({ sheets: [scores, totals] });
    let rounds = 0;
    book.workbook.onChange((_edits, origin) => {
      if (origin === 'calculation') rounds += 1;
    });
    for (let i = 1; i <= 20; i += 1) book.workbook.apply([entry(book.workbook, 'A1', i)], 'user');
    await book.engine.settled();
    expect(book.value('B1')).toBe(50);
    expect(rounds).toBe(0);
    book.workbook.apply([entry(book.workbook, 'A1', 1), entry(book.workbook, 'A2', 1)], 'user');
    await book.engine.settled();
    expect([book.value('B1'), rounds]).toEqual([2, 1]);
  });

  test('formulas typed, replaced by a value, and typed into a workbook that had none', async () => {
    const book = await openBook({ sheets: [{ name: '表', cells: { A1: 4 } }] });
    await book.enter('B1', '=A1*10');
    await book.enter('C1', '=B1+1');
    expect(book.values('B1', 'C1')).toEqual([40, 41]);
    await book.enter('B1', 7);
    await book.enter('A1', 5);
    expect(book.values('B1', 'C1')).toEqual([7, 8]);
  });

  test('whole columns grow with what is typed below', async () => {
    const book = await openBook({ sheets: [{ name: '表', cells: { A1: 4, B1: { formula: 'SUM(A:A)', value: 4 } } }] });
    await book.enter('A5000', 6);
    expect(book.value('B1')).toBe(10);
  });

  test('defined names that change', async () => {
    const cells = { A1: 10, B1: { formula: 'A1*系数', value: 20 }, B2: { formula: '两倍', value: 40 } };
    const names = [
      { name: '系数', formula: '2' },
      { name: '两倍', formula: '系数*20' },
    ];
    const book = await openBook({ sheets: [{ name: '表', cells }], names });
    book.workbook.apply([{ kind: 'name', name: '绩效口径', formula: '"national-2020"' }], 'api');
    await book.engine.settled();
    expect(book.calculated).toEqual([]);
    book.workbook.apply([{ kind: 'name', name: '系数', formula: '3' }], 'api');
    await book.engine.settled();
    expect(book.values('B1', 'B2')).toEqual([30, 60]);
  });

  test('OFFSET and INDIRECT, whose cells are not known beforehand', async () => {
    const book = await openBook({
      sheets: [
        {
          name: '表',
          cells: {
            A1: 1,
            D1: { formula: 'INDIRECT("C"&A1)', value: 12 },
            E1: { formula: 'D1+1', value: 13 },
            C1: { formula: 'B1+2', value: 12 },
            B1: { formula: 'A2*10', value: 10 },
            A2: 1,
            C2: 99,
          },
        },
      ],
    });
    await book.enter('A2', 5);
    expect(book.values('C1', 'D1', 'E1')).toEqual([52, 52, 53]);
    await book.enter('A1', 2);
    expect(book.values('D1', 'E1')).toEqual([99, 100]);
    await book.enter('C2', 7);
    expect(book.value('E1')).toBe(8);
  });
});

test.each(['SUMIF(A1:A3,">0",B1)', 'SUM(B1:INDEX(B:B,3))', 'SUM(区域)'])(
  '=%s follows a cell it does not name',
  async (formula) => {
    const cells = { A1: 1, A2: 1, A3: 1, B1: 1, B2: 2, B3: 3, D1: { formula, value: 6 } };
    const names = [{ name: '区域', formula: 'OFFSET(表!$B$1,0,0,3,1)' }];
    const book = await openBook({ sheets: [{ name: '表', cells }], names });
    await book.enter('B2', 20);
    expect(book.value('D1')).toBe(24);
  },
);

describe('errors', () => {
  test('of the inputs are passed on and go away again', async () => {
    const book = await openBook({
      sheets: [{ name: '表', cells: { A1: 2, B1: { formula: '10/A1', value: 5 }, C1: { formula: 'B1+1', value: 6 } } }],
    });
    await book.enter('A1', 0);
    expect(book.values('B1', 'C1')).toEqual([{ error: '#DIV/0!' }, { error: '#DIV/0!' }]);
    await book.enter('A1', '文字');
    expect(book.value('C1')).toEqual({ error: '#VALUE!' });
    await book.enter('A1', 5);
    expect(book.values('B1', 'C1')).toEqual([2, 3]);
  });

  test.each([
    'PHONETIC_OF_EXCEL(A1)',
    '未定义的名称+A1',
    '[1]Sheet1!$A$1+A1',
    "SUM('表:附表'!A1)",
    '表1[得分]+A1',
    'SUM(不存在!A1)+A1',
    'A1:A3',
    'SUM((A1,A3))',
    'TABLE(A1,)',
    'B1+A1',
  ])('a value of =%s that we cannot calculate stays, and so does what depends on it', async (formula) => {
    const cells = { A1: 1, A3: 3, B1: { formula, value: 8 }, C1: { formula: 'B1*A1', value: 8 } };
    const book = await openBook({
      sheets: [
        { name: '表', cells },
        { name: '附表', cells: { A1: 5 } },
      ],
    });
    await book.enter('A1', 2);
    expect(book.values('B1', 'C1')).toEqual([8, 8]);
    expect(book.engine.left().map(({ reason, first }) => [reason, first])).toEqual([
      [expect.not.stringMatching('follows'), '表!B1'],
      ['follows', '表!C1'],
    ]);
  });

  test('a formula nobody knows that is typed shows its error, and so do its dependents until it is corrected', async () => {
    const cells = { A1: 1, B1: { formula: 'A1*2', value: 2 }, C1: { formula: '总分+1', value: 3 } };
    const book = await openBook({ sheets: [{ name: '表', cells }], names: [{ name: '总分', formula: '表!$B$1' }] });
    await book.enter('A1', '=SUMM(D1)');
    expect(book.values('A1', 'B1', 'C1')).toEqual([NAME_ERROR, NAME_ERROR, NAME_ERROR]);
    await book.enter('A1', '=SUM(D1)+4');
    expect(book.values('A1', 'B1', 'C1')).toEqual([4, 8, 9]);
  });

  test('a circle that is typed is an error, not a number', async () => {
    const book = await openBook({ sheets: [{ name: '表', cells: { A1: 1 } }] });
    await book.enter('B1', '=C1+A1');
    await book.enter('C1', '=B1+1');
    await book.enter('D1', '=D1+1');
    expect(book.values('B1', 'D1')).toEqual([1, { error: '#REF!' }]);
    expect(book.value('C1')).toEqual({ error: '#REF!' });
  });

  test('a name defined later makes its formulas work', async () => {
    const book = await openBook({ sheets: [{ name: '表', cells: { A1: { formula: '单价*2', value: 6 } } }] });
    expect(book.value('A1')).toBe(6);
    book.workbook.apply([{ kind: 'name', name: '单价', formula: '10' }], 'user');
    await book.engine.settled();
    expect(book.value('A1')).toBe(20);
  });
});

test('a workbook that counts its days from 1904', async () => {
  const cells = {
    A1: 43538, // 2023-03-15
    B1: { formula: 'YEAR(A1)' },
    B2: { formula: 'DATE(2023,3,15)-A1' },
    B3: { formula: 'TEXT(A1,"yyyy-mm-dd")' },
    B4: { formula: 'EOMONTH(A1,0)-A1' },
    B5: { formula: 'TEXT(A1,"0")' },
    B6: { formula: 'WEEKDAY(A1,2)' },
    B7: { formula: 'SUMPRODUCT((MONTH(A1:A2)=3)*1)' },
    B8: { formula: 'DATEDIF(DATE(2020,1,1),A1,"y")' },
    B9: { formula: 'YEAR("2024-3-1")' },
  };
  const book = await openBook({ sheets: [{ name: '表', cells }], date1904: true });
  const values = book.values('B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9');
  expect(values).toEqual([2023, 0, '2023-03-15', 16, '43538', 3, 1, 3, 2024]);
});

describe('its limits', () => {
  /** Milliseconds of the processor: how busy the machine is otherwise says nothing about the engine. */
  const worked = (): number => process.cpuUsage().user / 1000;
  const many = (count: number): BuiltSheet => {
    const formulas = Array.from(
      { length: count },
      (_, i) => [`B${i + 1}`, { formula: `$A$1*${i}`, value: i }] as const,
    );
    return { name: '表', cells: { A1: 1, ...Object.fromEntries(formulas) } };
  };

  test('above 10,000 formulas it steps aside and says so', async () => {
    const book = await openBook({ sheets: [many(10_001)] });
    expect(book.engine.coverage).toBe('tooMany');
    await book.enter('A1', 2);
    expect(book.calculated).toEqual([]);
  });

  test('2,000 formulas take well under two seconds and never hold the page for long', async () => {
    const book = await openBook({ sheets: [many(2000)] });
    expect(book.engine.coverage).toBe('all');
    let last = worked();
    let longest = 0;
    const watch = setInterval(() => {
      longest = Math.max(longest, worked() - last);
      last = worked();
    }, 1);
    const started = worked();
    await book.enter('A1', 2);
    clearInterval(watch);
    expect(book.value('B2000')).toBe(3998);
    expect(worked() - started).toBeLessThan(2000);
    expect(longest).toBeLessThan(500);
  });

  test('an edit costs what depends on it, not what the workbook holds', async () => {
    const book = await openBook({ sheets: [many(9000)] });
    await book.enter('C1', '=D1*2');
    const started = worked();
    await book.enter('D1', 4);
    expect(book.value('C1')).toBe(8);
    expect(worked() - started).toBeLessThan(100);
  });

  test('after dispose nothing is calculated any more', async () => {
    const book = await openBook({ sheets: [scores, totals] });
    book.workbook.apply([entry(book.workbook, 'A1', 1)], 'user');
    book.engine.dispose();
    await book.engine.settled();
    await book.enter('A2', 1);
    expect(book.calculated).toEqual([]);
  });
});
