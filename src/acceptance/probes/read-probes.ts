import { words } from '../../core/local-text';
import type { Probe } from '../probe';

/** What Excel tells of cells. */
export const READ_PROBES: readonly Probe[] = [
  {
    id: 'used-part',
    traps: ['A5'],
    group: 'cells',
    asks: words(
      '只有格式、没有内容的单元格不算已用区域？',
      'Is a cell with a look and no content left out of the used part?',
    ),
    expected: { address: 'B2:C3', rows: 2, columns: 2, emptySheetIsNull: true },
    async run({ context, sheet, alsoRemove }) {
      const other = context.workbook.worksheets.add();
      other.load('name');
      const nothing = other.getUsedRangeOrNullObject(true);
      nothing.load('address');
      sheet.getCell(1, 1).values = [[1]];
      sheet.getCell(2, 2).values = [[2]];
      sheet.getCell(40, 9).format.fill.color = '#FFFF00';
      await context.sync();
      alsoRemove(other.name);
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('address,rowIndex,columnIndex,rowCount,columnCount');
      const same = sheet.getUsedRange(true);
      same.load('address');
      used.untrack();
      await context.sync();
      return {
        address: used.address.slice(used.address.lastIndexOf('!') + 1),
        rows: used.rowCount,
        columns: used.columnCount,
        emptySheetIsNull: nothing.isNullObject,
        first: `${used.rowIndex},${used.columnIndex}`,
        sameByOther: same.address === used.address,
      };
    },
  },
  {
    id: 'whole-column',
    traps: ['A4'],
    group: 'cells',
    asks: words('整列的值读出来是空的（null）？', 'Do the values of a whole column read as null?'),
    expected: {
      outcome: [
        'null',
        'values',
        'InvalidArgument',
        'RangeExceedsLimit',
        'GeneralException',
        'ResponsePayloadSizeLimitExceeded',
      ],
    },
    async run({ context, sheet, attempt }) {
      sheet.getCell(0, 0).values = [[1]];
      await context.sync();
      const column = sheet.getRange('A:A').getUsedRangeOrNullObject(true);
      column.load('values');
      const whole = sheet.getRange('A:XFD');
      whole.load('values');
      const code = await attempt(() => undefined);
      if (code !== 'ok') return { outcome: code };
      return { outcome: whole.values === null ? 'null' : 'values', inUsedPart: column.values.length };
    },
  },
  {
    id: 'error-value',
    traps: ['A20', 'A22'],
    group: 'cells',
    asks: words(
      '错误值是文字，公式的小数多出尾数？',
      'Do errors read as words, and do formulas give the tails of doubles?',
    ),
    expected: { error: '#DIV/0!', formula: '=1/0', tail: [0.30000000000000004, 0.3] },
    async run({ context, sheet }) {
      const cells = sheet.getRangeByIndexes(0, 0, 2, 1);
      cells.formulas = [['=1/0'], ['=0.1+0.2']];
      context.workbook.application.calculate('Full');
      await context.sync();
      const back = sheet.getRangeByIndexes(0, 0, 2, 1);
      back.load('values,formulas,numberFormat,rowIndex,columnIndex');
      await context.sync();
      return { error: back.values[0]?.[0], formula: back.formulas[0]?.[0], tail: back.values[1]?.[0] };
    },
  },
  {
    id: 'date-system',
    traps: ['A21'],
    group: 'workbook',
    asks: words('用 DATE 函数能问出日期系统？', 'Does the function DATE tell the date system?'),
    expected: { secondDayOf1904: [1463, 1] },
    async run({ context }) {
      const day = context.workbook.functions.date(1904, 1, 2);
      day.load('value');
      await context.sync();
      return { secondDayOf1904: day.value };
    },
  },
  {
    id: 'sheet-list',
    traps: ['B4'],
    group: 'cells',
    asks: words(
      '一次问出各工作表的名称、可见、保护和筛选？',
      'Are name, visibility, protection and filter of all sheets told at once?',
    ),
    expected: { name: true, visibility: 'Visible', isProtected: false, isFiltered: false, tables: 0, sameAlone: true },
    async run({ context, sheetId, sheetName }) {
      const { worksheets } = context.workbook;
      worksheets.load(
        'items/id,items/name,items/visibility,items/protection/protected,items/autoFilter/isDataFiltered,' +
          'items/tables/items/autoFilter/isDataFiltered',
      );
      const active = worksheets.getActiveWorksheet();
      active.load('id');
      const alone = worksheets.getItemOrNullObject(sheetName);
      alone.load('id,protection/protected,autoFilter/isDataFiltered,tables/items/autoFilter/isDataFiltered');
      await context.sync();
      const own = worksheets.items.find(({ id }) => id === sheetId);
      return {
        name: own?.name === sheetName,
        visibility: own?.visibility ?? null,
        isProtected: own?.protection.protected ?? null,
        isFiltered: own?.autoFilter.isDataFiltered ?? null,
        tables: own?.tables.items.length ?? null,
        sameAlone: alone.id === sheetId && !alone.autoFilter.isDataFiltered,
        activeIsListed: worksheets.items.some(({ id }) => id === active.id),
      };
    },
  },
  {
    id: 'paths-as-array',
    traps: ['B4'],
    group: 'transport',
    asks: words(
      '属性写成数组时 Excel 拒绝？（加载项只写成一串）',
      'Are paths given as an array refused? (The add-in gives one string.)',
    ),
    expected: { asString: 'ok' },
    async run({ context, attempt }) {
      const { worksheets } = context.workbook;
      const asString = await attempt(() => worksheets.load('items/id,items/name'));
      const asArray = await attempt(() => worksheets.load(['items/id', 'items/name']));
      return { asString, asArray };
    },
  },
  {
    id: 'merged-areas',
    traps: ['A24'],
    group: 'cells',
    since: '1.13',
    asks: words(
      '合并单元格能列出，覆盖住的格子写了不留？',
      'Are merged areas listed, and is what is put into a covered cell dropped?',
    ),
    expected: { areas: 'A1:B2', covered: '' },
    async run({ context, sheet }) {
      sheet.getRange('A1:B2').merge();
      sheet.getCell(0, 1).values = [['x']];
      await context.sync();
      const merged = sheet.getRange('A1:D4').getMergedAreasOrNullObject();
      merged.load('address,areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
      const covered = sheet.getCell(0, 1);
      covered.load('values');
      await context.sync();
      const [area] = merged.areas.items;
      return {
        areas: merged.address.slice(merged.address.lastIndexOf('!') + 1),
        covered: covered.values[0]?.[0],
        size: area ? `${area.rowCount}x${area.columnCount}` : null,
      };
    },
  },
  {
    id: 'nothing-merged',
    traps: ['A24'],
    group: 'cells',
    since: '1.13',
    asks: words('没有合并时答“没有”，不报错？', 'Is a sheet without merged cells answered as such?'),
    expected: { isNull: true },
    async run({ context, sheet }) {
      sheet.getCell(0, 0).values = [[1]];
      const merged = sheet.getUsedRange(true).getMergedAreasOrNullObject();
      merged.load('address');
      await context.sync();
      return { isNull: merged.isNullObject };
    },
  },
  {
    id: 'selection',
    traps: ['A36'],
    group: 'cells',
    asks: words('能转到一个单元格，并问出选中了哪里？', 'Can a cell be gone to, and the selection be asked for?'),
    expected: { row: 4, column: 2, onSheet: true },
    async run({ context, sheet, sheetId }) {
      sheet.activate();
      sheet.getCell(4, 2).select();
      await context.sync();
      const selected = context.workbook.getSelectedRange();
      selected.load('rowIndex,columnIndex,rowCount,columnCount,worksheet/id');
      await context.sync();
      return { row: selected.rowIndex, column: selected.columnIndex, onSheet: selected.worksheet.id === sheetId };
    },
  },
];
