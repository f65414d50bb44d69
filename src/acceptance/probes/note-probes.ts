import { words } from '../../core/local-text';
import { isMessageRule, MESSAGE_RULE } from '../../host/carried/own-messages';
import { proxiedCount, proxiedNotes } from '../../host/excel/carried/proxied-notes';
import { readAddresses } from '../../host/carried/addresses';
import { countNotes, sheetNotes } from '../../host/excel/carried/sheet-notes';
import { libraryHasNotes } from '../../host/excel/excel-run';
import type { Probe, ProbeRun } from '../probe';

const TEXT = '绩效评分 A1\n未达标：实际 80，指标 100';

/** Puts the words of a mark on a cell as the add-in does where there are no notes. */
export function addMessage({ sheet }: ProbeRun, row: number): void {
  const { dataValidation } = sheet.getCell(row, 0);
  dataValidation.rule = { custom: { formula: `=${MESSAGE_RULE}` } };
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = { showAlert: false, style: 'Stop', title: '', message: '' };
  dataValidation.prompt = { showPrompt: true, title: '绩效评分 A1', message: TEXT };
}

/** Notes (批注), comments and input messages. */
export const NOTE_PROBES: readonly Probe[] = [
  {
    id: 'notes-round-trip',
    traps: ['B5', 'B9'],
    group: 'marks',
    since: '1.18',
    hostOption: 'crlfNotes',
    asks: words(
      '批注加上、读回、改写、去掉，换行不变？',
      'Can notes be added, read, changed and taken away, with their line breaks?',
    ),
    expected: { added: TEXT, changed: `${TEXT}。`, listed: 1, left: 0 },
    async run({ context, sheet }) {
      sheetNotes(sheet).add('A1', TEXT);
      await context.sync();
      const added = sheetNotes(sheet).loadText('A1');
      const all = sheetNotes(sheet).loadTexts();
      await context.sync();
      sheetNotes(sheet).change('A1', `${TEXT}。`);
      const changed = sheetNotes(sheet).loadText('A1');
      await context.sync();
      const listed = all.texts.length;
      sheetNotes(sheet).remove('A1');
      const left = sheetNotes(sheet).loadTexts();
      await context.sync();
      return { added: added.text, changed: changed.text, listed, left: left.texts.length };
    },
  },
  {
    id: 'note-places',
    traps: ['B5'],
    group: 'marks',
    since: '1.18',
    asks: words(
      '能问出每条批注在哪一格，没有批注的格子答“没有”？',
      'Is the cell of each note told, and a cell without one answered as such?',
    ),
    expected: { row: 2, column: 1, absent: null, isAnswered: true },
    async run({ context, sheet }) {
      sheetNotes(sheet).add('B3', TEXT);
      await context.sync();
      const placed = sheetNotes(sheet).loadPlaced(0);
      const absent = sheetNotes(sheet).loadText('D9');
      await context.sync();
      return {
        row: placed.cell.rowIndex,
        column: placed.cell.columnIndex,
        absent: absent.text,
        isAnswered: placed.text !== null,
        absentAnswered: absent.answered,
      };
    },
  },
  {
    id: 'note-codes',
    traps: ['B15'],
    group: 'marks',
    since: '1.18',
    asks: words('重复加批注时，Excel 怎样拒绝？', 'How does Excel refuse a second note on a cell?'),
    expected: { code: ['InvalidArgument', 'ItemAlreadyExists', 'GeneralException', 'InvalidOperation'] },
    async run({ context, sheet, attempt }) {
      sheetNotes(sheet).add('A1', TEXT);
      await context.sync();
      return { code: await attempt(() => sheetNotes(sheet).add('A1', TEXT)) };
    },
  },
  {
    id: 'library-notes',
    traps: ['B5', 'B8'],
    group: 'marks',
    since: '1.18',
    asks: words(
      '自制的批注通道（旧版 office.js 用）与 office.js 自带的一样？',
      'Does our own way to notes (for the older office.js) agree with the library’s?',
    ),
    expected: { same: true, places: '0,0' },
    async run({ context, sheet }) {
      const own = proxiedNotes(sheet);
      own.add('A1', TEXT);
      await context.sync();
      own.change('A1', `${TEXT}。`);
      const placed = own.loadPlaced(0);
      await context.sync();
      const places = `${placed.cell.rowIndex},${placed.cell.columnIndex}`;
      if (!libraryHasNotes()) return { same: placed.text === `${TEXT}。`, places, libraryHasNotes: false };
      const notes = sheet.notes;
      notes.load('items/content');
      const first = notes.getItemAt(0);
      first.load('content');
      const [counted, ownCount] = [context.workbook.notes.getCount(), proxiedCount(context.workbook)];
      await context.sync();
      const isCounted = counted.value === ownCount.value;
      const same = isCounted && notes.items[0]?.content === placed.text && first.content === placed.text;
      own.remove('A1');
      await context.sync();
      return { same, places, libraryHasNotes: true };
    },
  },
  {
    id: 'notes-counted',
    traps: ['B5'],
    group: 'marks',
    since: '1.18',
    asks: words('数得出整个工作簿里有几条批注？', 'Are the notes of the whole workbook counted?'),
    expected: { more: 1 },
    async run({ context, sheet }) {
      const before = countNotes(context.workbook);
      sheetNotes(sheet).add('A1', TEXT);
      const after = countNotes(context.workbook);
      await context.sync();
      return { more: after.value - before.value };
    },
  },
  {
    id: 'no-comments',
    traps: ['B9'],
    group: 'marks',
    since: '1.10',
    asks: words('没有对话批注的表答得出“没有”？', 'Is a sheet without threaded comments answered as such?'),
    expected: { count: 0 },
    async run({ context, sheet }) {
      const { comments } = sheet;
      comments.load('items/id');
      await context.sync();
      return { count: comments.items.length };
    },
  },
  {
    id: 'comment-place',
    traps: ['B9', 'B5'],
    group: 'marks',
    since: '1.10',
    asks: words(
      '对话批注在哪一格，问得出来；那格加不了批注？',
      'Is the cell of a threaded comment told, and does it take no note?',
    ),
    expected: { row: 0 },
    async run({ context, sheet, sheetName, attempt }) {
      context.workbook.comments.add(`'${sheetName}'!A1`, '验收');
      const { comments } = sheet;
      comments.load('items/id');
      await context.sync();
      const cell = comments.items[0]?.getLocation();
      cell?.load('rowIndex,columnIndex');
      await context.sync();
      const hasNotes = Office.context.requirements.isSetSupported('ExcelApi', '1.18');
      const noteCode = hasNotes ? await attempt(() => sheetNotes(sheet).add('A1', TEXT)) : null;
      return { row: cell?.rowIndex ?? null, noteCode };
    },
  },
  {
    id: 'message-round-trip',
    traps: ['B9'],
    group: 'marks',
    asks: words('输入提示（数据验证）写上、读回、去掉？', 'Can an input message be set, read and taken away?'),
    expected: { type: 'Custom', isOurs: true, title: '绩效评分 A1', message: TEXT, cleared: 'None' },
    async run(at) {
      const { context, sheet } = at;
      addMessage(at, 0);
      const written = sheet.getCell(0, 0).dataValidation;
      written.load('type,rule,prompt,ignoreBlanks,errorAlert');
      await context.sync();
      const { type, rule, prompt } = written;
      sheet.getCell(0, 0).dataValidation.clear();
      const cleared = sheet.getCell(0, 0).dataValidation;
      cleared.load('type');
      await context.sync();
      return {
        type,
        isOurs: isMessageRule(rule.custom?.formula),
        title: prompt?.title ?? null,
        message: prompt?.message ?? null,
        cleared: cleared.type,
        rule: rule.custom?.formula ?? null,
      };
    },
  },
  {
    id: 'messages-found',
    traps: ['A6', 'B9'],
    group: 'marks',
    asks: words(
      '能问出哪些格子有数据验证？没有时答“没有”？',
      'Are the cells with a validation told, and none as none?',
    ),
    expected: { none: true, areas: 2, type: 'Custom' },
    async run(at) {
      const { context, sheet } = at;
      sheet.getRangeByIndexes(0, 0, 9, 2).values = Array.from({ length: 9 }, (_, row) => [row, row]);
      const before = sheet.getUsedRange(true).getSpecialCellsOrNullObject('DataValidations');
      before.load('address');
      await context.sync();
      addMessage(at, 1);
      addMessage(at, 5);
      const cells = sheet.getUsedRange(true).getSpecialCellsOrNullObject('DataValidations');
      cells.load('address,areaCount,dataValidation/type');
      cells.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
      await context.sync();
      const areas = cells.areas.items.length;
      const isTold = areas === cells.areaCount && areas === readAddresses(cells.address).length;
      return { none: before.isNullObject, areas: isTold ? areas : -1, type: cells.dataValidation.type };
    },
  },
  {
    id: 'protected-validations',
    traps: ['A29', 'B9'],
    group: 'marks',
    hostOption: 'hidesProtected',
    asks: words('受保护的表也问得出哪些格子有数据验证？', 'Does a protected sheet tell which cells have a validation?'),
    expected: { code: 'ok' },
    async run(at) {
      const { context, sheet, attempt } = at;
      sheet.getRangeByIndexes(0, 0, 3, 1).values = [[1], [2], [3]];
      addMessage(at, 1);
      sheet.protection.protect();
      await context.sync();
      try {
        const code = await attempt(() => {
          sheet.getUsedRange(true).getSpecialCellsOrNullObject('DataValidations').load('address');
        });
        return { code };
      } finally {
        sheet.protection.unprotect();
        await context.sync();
      }
    },
  },
];
