import { words } from '../../core/local-text';
import { RECORD_NAMESPACE } from '../../host/port';
import type { Probe } from '../probe';

const NAMESPACE = `${RECORD_NAMESPACE}:acceptance`;
const xml = (text: string): string => `<验收 xmlns="${NAMESPACE}">${text}</验收>`;

/** What belongs to the workbook as a whole. */
export const WORKBOOK_PROBES: readonly Probe[] = [
  {
    id: 'workbook-facts',
    traps: ['A23', 'A32'],
    group: 'workbook',
    asks: words('能问出重算方式和“以显示精度为准”？', 'Are the calculation mode and precision as displayed told?'),
    expected: { mode: ['Automatic', 'AutomaticExceptTables', 'Manual'], precision: [true, false] },
    async run({ context }) {
      const { application } = context.workbook;
      application.load('calculationMode');
      context.workbook.load('usePrecisionAsDisplayed,readOnly');
      await context.sync();
      const { usePrecisionAsDisplayed: precision, readOnly } = context.workbook;
      return { mode: application.calculationMode, precision, readOnly };
    },
  },
  {
    id: 'calculate-full',
    traps: ['A32'],
    group: 'workbook',
    asks: words('请 Excel 全部重算，公式的值就是新的？', 'After a full calculation, are formulas up to date?'),
    expected: { value: 6 },
    async run({ context, sheet }) {
      sheet.getRangeByIndexes(0, 0, 2, 1).formulas = [[2], ['=A1*3']];
      context.workbook.application.calculate('Full');
      await context.sync();
      const back = sheet.getCell(1, 0);
      back.load('values');
      await context.sync();
      return { value: back.values[0]?.[0] };
    },
  },
  {
    id: 'defined-name',
    traps: ['B15'],
    group: 'workbook',
    asks: words(
      '名称能加、能改、能读，没有时答“没有”？',
      'Can a name be added, changed and read, and is none told as none?',
    ),
    expected: { absent: true, first: '="a"', second: '="b"', missingCode: 'ItemNotFound' },
    async run({ context, attempt }) {
      const name = '绩效验收名称';
      const absent = context.workbook.names.getItemOrNullObject(name);
      absent.load('name');
      await context.sync();
      const isAbsent = absent.isNullObject;
      context.workbook.names.add(name, '="a"');
      await context.sync();
      try {
        const first = context.workbook.names.getItemOrNullObject(name);
        first.load('formula');
        await context.sync();
        const firstFormula: unknown = first.formula;
        context.workbook.names.getItem(name).formula = '="b"';
        const second = context.workbook.names.getItem(name);
        second.load('formula');
        await context.sync();
        const missingCode = await attempt(() => context.workbook.names.getItem('没有这个名称').load('name'));
        return { absent: isAbsent, first: String(firstFormula), second: String(second.formula), missingCode };
      } finally {
        context.workbook.names.getItem(name).delete();
        await context.sync();
      }
    },
  },
  {
    id: 'custom-xml',
    traps: ['A41', 'B6'],
    group: 'workbook',
    asks: words(
      '自定义 XML 能加、能改、能删，没有时什么也不答？',
      'Can custom XML be added, changed and removed, and is none answered with nothing?',
    ),
    expected: { before: 0, first: '一', second: '二', after: 0 },
    async run({ context }) {
      const own = (): Excel.CustomXmlPartScopedCollection => context.workbook.customXmlParts.getByNamespace(NAMESPACE);
      const before = own();
      before.load('items/id');
      const nothing = own().getOnlyItemOrNullObject().getXml();
      await context.sync();
      const first = context.workbook.customXmlParts.add(xml('一')).getXml();
      await context.sync();
      const part = own().getOnlyItemOrNullObject();
      part.setXml(xml('二'));
      const second = part.getXml();
      await context.sync();
      const all = own();
      all.load('items/id');
      await context.sync();
      for (const each of all.items) each.delete();
      const after = own();
      after.load('items/id');
      await context.sync();
      return {
        before: before.items.length,
        nothing: typeof nothing.value === 'string' ? 'text' : 'nothing',
        first: content(first.value),
        second: content(second.value),
        after: after.items.length,
      };
    },
  },
  {
    id: 'sheet-names',
    traps: ['A50', 'B15'],
    group: 'workbook',
    asks: words(
      '重名的表怎样拒绝，没有的表怎样答？',
      'How is a sheet refused whose name is taken, and one that is not there?',
    ),
    expected: { taken: ['ItemAlreadyExists', 'InvalidArgument'], missing: 'ItemNotFound', isNull: true },
    async run({ context, sheetName, attempt }) {
      const { worksheets } = context.workbook;
      const taken = await attempt(() => worksheets.add(sheetName).load('id'));
      const missing = await attempt(() => worksheets.getItem('没有这张表').load('id'));
      const none = worksheets.getItemOrNullObject('没有这张表');
      none.load('id,visibility,protection/protected');
      await context.sync();
      return { taken, missing, isNull: none.isNullObject };
    },
  },
  {
    id: 'very-hidden',
    traps: ['A30'],
    group: 'workbook',
    asks: words('工作表能深度隐藏，还能放出来？', 'Can a sheet be very hidden, and shown again?'),
    expected: { hidden: 'VeryHidden', shown: 'Visible' },
    async run({ context, sheet, sheetName }) {
      sheet.visibility = 'VeryHidden';
      const hidden = context.workbook.worksheets.getItem(sheetName);
      hidden.load('visibility');
      await context.sync();
      const seen = hidden.visibility;
      sheet.visibility = 'Visible';
      const shown = context.workbook.worksheets.getItem(sheetName);
      shown.load('visibility');
      await context.sync();
      return { hidden: seen, shown: shown.visibility };
    },
  },
  {
    id: 'filtered-rows',
    traps: ['A25', 'B4'],
    group: 'workbook',
    hostOption: 'filterTrap',
    asks: words('看得出筛选；隐藏的行逐格写得对？', 'Is a filter told, and are hidden rows written right one by one?'),
    expected: { isFiltered: true, hiddenRow: 22 },
    async run({ context, sheet }) {
      const range = sheet.getRangeByIndexes(0, 0, 4, 2);
      range.values = [
        ['k', 'v'],
        ['a', 1],
        ['b', 2],
        ['a', 3],
      ];
      sheet.autoFilter.apply(range, 0, { filterOn: 'Values', values: ['a'] });
      await context.sync();
      sheet.load('autoFilter/isDataFiltered');
      sheet.getCell(2, 1).values = [[22]];
      await context.sync();
      const back = sheet.getRangeByIndexes(0, 1, 4, 1);
      back.load('values');
      await context.sync();
      return { isFiltered: sheet.autoFilter.isDataFiltered, hiddenRow: back.values[2]?.[0] };
    },
  },
  {
    id: 'filtered-block',
    traps: ['A25'],
    group: 'workbook',
    asks: words('跨过筛选一次写多行会写到哪里？', 'Where does a block go that is written over a filter?'),
    expected: { isFiltered: true },
    async run({ context, sheet }) {
      const range = sheet.getRangeByIndexes(0, 0, 4, 2);
      range.values = [
        ['k', 'v'],
        ['a', 1],
        ['b', 2],
        ['a', 3],
      ];
      sheet.autoFilter.apply(range, 0, { filterOn: 'Values', values: ['a'] });
      await context.sync();
      sheet.getRangeByIndexes(1, 1, 3, 1).values = [[11], [12], [13]];
      sheet.load('autoFilter/isDataFiltered');
      const back = sheet.getRangeByIndexes(1, 1, 3, 1);
      back.load('values');
      await context.sync();
      return { isFiltered: sheet.autoFilter.isDataFiltered, values: back.values.flat().join(',') };
    },
  },
  {
    id: 'table-column',
    traps: ['A39'],
    group: 'workbook',
    hostOption: 'tableTrap',
    asks: words(
      '在表格空列写一个公式，整列会被填上吗？',
      'Does one formula in an empty column of a table fill the column?',
    ),
    expected: { fills: [true, false] },
    async run({ context, sheet }) {
      sheet.getRangeByIndexes(0, 0, 3, 2).values = [
        ['a', 'b'],
        [1, ''],
        [2, ''],
      ];
      sheet.tables.add(sheet.getRangeByIndexes(0, 0, 3, 2), true);
      await context.sync();
      sheet.getCell(1, 1).formulas = [['=1+1']];
      const other = sheet.getCell(2, 1);
      await context.sync();
      other.load('formulas');
      await context.sync();
      return { fills: other.formulas[0]?.[0] !== '' };
    },
  },
];

function content(text: unknown): string {
  return typeof text === 'string' ? (/>([^<]*)<\/[^<]*>\s*$/.exec(text)?.[1] ?? '') : '';
}
