import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readInputs } from '../../../src/cli/collect/inputs';
import { markCopy } from '../../../src/cli/copy-mark';
import { buildXlsx } from '../../support/build-xlsx';
import { scratch } from '../run-score';

function put(root: string, name: string, content: string | Uint8Array = ''): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
}

const shown = ({ files }: ReturnType<typeof readInputs>): readonly string[] => files.map((input) => input.shown);

test('a folder stands for the workbooks in it and below, 2 before 10, without locks and hidden files', () => {
  const root = scratch();
  for (const name of [
    '单位10.xlsx',
    '单位2.XLSX',
    '~$单位2.xlsx',
    '.单位3.xlsx',
    '教育局/表.xlsx',
    '说明.docx',
    '宏.xlsm',
  ])
    put(root, name);
  const inputs = readInputs([root], []);
  expect([...shown(inputs)].sort()).toEqual(['单位10.xlsx', '单位2.XLSX', '宏.xlsm', join('教育局', '表.xlsx')].sort());
  expect(shown(inputs).indexOf('单位2.XLSX')).toBeLessThan(shown(inputs).indexOf('单位10.xlsx'));
  expect(inputs.files.find(({ shown: name }) => name.endsWith('表.xlsx'))).toMatchObject({ folder: '教育局' });
  expect(inputs.leftOut).toEqual([]);
});

test('what is no .xlsx file but may hold a form is named', () => {
  const root = scratch();
  for (const name of ['a.xlsx', '旧.xls', 'WPS.et', '图.png']) put(root, name);
  expect(readInputs([root], []).leftOut.map((input) => [input.shown, input.why])).toEqual(
    expect.arrayContaining([
      ['旧.xls', 'otherFormat'],
      ['WPS.et', 'otherFormat'],
    ]),
  );
});

test('links are named and not followed, least of all in circles', () => {
  const [root, elsewhere] = [scratch(), scratch()];
  put(root, 'a.xlsx');
  put(elsewhere, 'b.xlsx');
  symlinkSync(join(elsewhere, 'b.xlsx'), join(root, '外.xlsx'));
  symlinkSync(elsewhere, join(root, '外面'));
  symlinkSync(root, join(root, '自己'));
  const inputs = readInputs([root], []);
  expect(shown(inputs)).toEqual(['a.xlsx']);
  expect(inputs.leftOut.map((input) => input.why)).toEqual(['link', 'link', 'link']);
});

test('what this run writes is no input, and neither is a scored copy beside its original', () => {
  const root = scratch();
  const book = buildXlsx({ sheets: [{ name: '表', cells: { A1: '指标' } }] });
  put(root, 'a.xlsx', book);
  put(root, '汇总.xlsx', book);
  put(root, '副本/a.xlsx', book);
  put(root, '早先/a.xlsx', markCopy(book));
  put(root, '只有副本/c.xlsx', markCopy(book));
  put(root, '乙/a.xlsx', book);
  const inputs = readInputs([root], [join(root, '汇总.xlsx'), join(root, '副本')]);
  expect([...shown(inputs)].sort()).toEqual(['a.xlsx', join('乙', 'a.xlsx'), join('只有副本', 'c.xlsx')].sort());
  expect(inputs.leftOut).toMatchObject([{ shown: join('早先', 'a.xlsx'), why: 'copy' }]);
});

test('a file is taken as it is named, and so is a folder without workbooks', () => {
  const root = scratch();
  const inputs = readInputs(['没有.xlsx', root], []);
  expect(inputs.files).toMatchObject([{ file: '没有.xlsx', shown: '没有.xlsx' }, { file: root }]);
});
