import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { parseCellAddress } from '../src/core/grid/address';
import { addInMark, paint, paneMark, scoreMark } from '../src/scripts/draw-icons';
import { sampleWorkbook } from '../src/scripts/sample/sample-workbook';
import { openWorkbook } from '../src/stand-in/workbook/open-workbook';
import type { WorkbookSheet } from '../src/stand-in/workbook/workbook-types';
import { validateXlsx } from './support/validate-xlsx';

const ASSETS = path.resolve(__dirname, '../assets');
const SAMPLE = path.join(ASSETS, 'source-report.xlsx');

describe('assets/source-report.xlsx', () => {
  const bytes = new Uint8Array(readFileSync(SAMPLE));
  const workbook = openWorkbook(bytes, 'source-report.xlsx');
  const sheet = (name: string): WorkbookSheet => {
    const found = workbook.sheets.find((candidate) => candidate.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  const at = (name: string, address: string) => {
    const place = parseCellAddress(address);
    return place ? (sheet(name).cell(place.row, place.column)?.value ?? null) : null;
  };

  test('is what make:sample makes, byte for byte', () => {
    expect(Buffer.from(sampleWorkbook()).equals(Buffer.from(bytes))).toBe(true);
  });

  test('passes the Open XML SDK validator', () => {
    expect(validateXlsx(bytes)).toEqual([]);
  });

  test('opens on the self-evaluation form and carries the report’s rule set', () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['自评表', '指标体系']);
    expect(workbook.activeSheetId).toBe(sheet('自评表').id);
    expect(workbook.names.find(({ name }) => name === '绩效口径')?.formula).toBe('"shijiazhuang-2019"');
  });

  test('holds the report’s figures', () => {
    expect(['E7', 'F7', 'G7', 'H7'].map((address) => at('自评表', address))).toEqual([
      45732300, 45732300, 45732242.5, 10,
    ]);
    const rows = [14, 15, 16, 17, 18, 19].map((row) =>
      ['F', 'G', 'H', 'I'].map((column) => at('自评表', `${column}${String(row)}`)),
    );
    expect(rows.map(([target, , weight, score]) => [target, weight, score])).toEqual([
      ['—', 20, 20],
      ['—', 10, 10],
      ['—', 10, 10],
      ['≥60%', 20, null],
      ['≥70%', 25, null],
      ['≥90%', 5, null],
    ]);
    expect(rows.slice(3).map(([, actual]) => actual)).toEqual([0.34, 1, 0.949]);
    expect(at('自评表', 'D17')).toContain('材料减少');
    expect([at('自评表', 'A20'), at('自评表', 'H20'), at('自评表', 'I20')]).toEqual(['总分', 100, null]);
  });

  test('leaves room for what is to be scored, and the places look as if made for it', () => {
    for (const address of ['I7', 'K7', 'I17', 'I18', 'I19', 'I20', 'I21']) {
      const place = parseCellAddress(address);
      if (!place) throw new Error(address);
      expect([address, at('自评表', address)]).toEqual([address, null]);
      expect([address, sheet('自评表').style(place.row, place.column).fill]).toEqual([address, null]);
    }
    expect(at('自评表', 'H21')).toBe('评价等级');
  });

  test('the indicator table’s weights stand in its labels and add up to 90', () => {
    const labels = ['B3', 'B4', 'B5', 'B6', 'B7'].map((address) => String(at('指标体系', address)));
    const weights = labels.map((label) => Number(/[(（](\d+)分[)）]$/.exec(label)?.[1]));
    expect(weights).toEqual([10, 14, 12, 14, 40]);
    expect(weights.reduce((sum, weight) => sum + weight)).toBe(90);
  });

  test('tells nothing about the machine it was made on', () => {
    const texts = Object.values(unzipSync(bytes)).map((part) => strFromU8(part));
    expect(texts.join('\n')).not.toMatch(/\/(?:home|Users|work|tmp)\//);
  });
});

describe('the icons', () => {
  test.each(Object.entries({ icon: addInMark, score: scoreMark, pane: paneMark }))(
    '%s is what make:icons draws',
    (name, mark) => {
      for (const side of [16, 32]) {
        const file = readFileSync(path.join(ASSETS, `${name}-${String(side)}.png`));
        expect(PNG.sync.read(paint(mark(side), side)).data.equals(PNG.sync.read(file).data)).toBe(true);
      }
    },
  );
});
