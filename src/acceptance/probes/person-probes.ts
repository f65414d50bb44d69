import { flagFormat } from '../../core/grid/flag';
import { words } from '../../core/local-text';
import { inExcel, keysUndo, Waiting } from '../../host/excel/excel-run';
import { openInBrowser, savesFiles } from '../../host/excel/office-page';
import { openAsNewWorkbook } from '../../host/excel/new-workbook';
import type { Probe, ProbeRun } from '../probe';
import { addMessage } from './note-probes';
import { smallWorkbook } from './small-workbook';

/** What Excel does when it is asked while the person does something. */
async function show({ context, sheet }: ProbeRun): Promise<void> {
  sheet.activate();
  sheet.getCell(0, 0).select();
  await context.sync();
}

const PATIENCE = { answer: 60_000, retry: 400 };

/** What only the person in front of Excel can do or see. */
export const PERSON_PROBES: readonly Probe[] = [
  {
    id: 'while-editing',
    traps: ['A31'],
    group: 'person',
    hostOption: 'editing',
    asks: words('正在编辑单元格时，Excel 怎样拒绝？', 'How does Excel refuse while a cell is being edited?'),
    expected: { code: 'InvalidOperationInCellEditMode', after: 'ok' },
    async run(at) {
      await show(at);
      await at.ask(
        words(
          '双击工作表里的任一格，打一个字，不要按回车；就这样直接按这里的“做好了”。',
          'Double-click any cell of the sheet, type one letter, do not press Enter; then press Done here straight away.',
        ),
      );
      const code = await at.attempt(() => at.sheet.load('name'));
      await at.ask(words('现在按 Esc 退出编辑，再按“做好了”。', 'Now press Esc to stop editing, then press Done.'));
      return { code, after: await at.attempt(() => at.sheet.load('name')) };
    },
  },
  {
    id: 'person-change-heard',
    traps: ['A37'],
    group: 'person',
    asks: words(
      '人在格子里输入时有事件，而且不算加载项写的？',
      'Is there an event when a person types, and is it not taken for ours?',
    ),
    expected: { isHeard: true, isOurs: false },
    async run(at) {
      await show(at);
      const heard: Excel.WorksheetChangedEventArgs[] = [];
      const handler = at.context.workbook.worksheets.onChanged.add(async (event) => {
        heard.push(event);
      });
      await at.context.sync();
      await at.ask(
        words(
          '在工作表的 A1 格输入 5，按回车，再按“做好了”。',
          'Type 5 into cell A1 of the sheet, press Enter, then press Done.',
        ),
      );
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      handler.remove();
      await at.context.sync();
      const own = heard.find(({ worksheetId }) => worksheetId === at.sheetId);
      return {
        isHeard: own !== undefined,
        isOurs: own?.triggerSource === 'ThisLocalAddin',
        source: own?.source ?? null,
        type: own?.changeType ?? null,
      };
    },
  },
  {
    id: 'ctrl-z',
    traps: ['A34', 'A35', 'B6'],
    group: 'person',
    asks: words('一次 Ctrl+Z 撤回加载项写入的多少？', 'How much of what the add-in wrote does one Ctrl+Z take back?'),
    // What Ctrl+Z does is told beside 撤销评分, by the version of ExcelApi: that has to be true.
    expected: { isAsTold: true },
    async run(at) {
      await show(at);
      const { sheetId } = at;
      await inExcel(
        PATIENCE,
        new Waiting(),
        async (run) => {
          for (const row of [0, 1]) {
            run.context.workbook.worksheets.getItem(sheetId).getCell(row, 0).values = [[row + 1]];
            await run.roundTrip();
          }
          return { ok: true, value: undefined };
        },
        true,
      );
      await at.ask(
        words(
          'A1、A2 里已写入 1 和 2。点一下工作表里的空格，按一次 Ctrl+Z（Mac：⌘Z），再按“做好了”。',
          'A1 and A2 now hold 1 and 2. Click an empty cell of the sheet, press Ctrl+Z (Mac: ⌘Z) once, then press Done.',
        ),
      );
      const back = at.sheet.getRangeByIndexes(0, 0, 2, 1);
      back.load('values');
      await at.context.sync();
      const [first, second] = back.values.flat();
      const told = keysUndo() ?? 'atOnce';
      const undone = first === '' ? 'atOnce' : second === '' ? 'inParts' : 'not';
      return { isAsTold: undone === told, undone, told };
    },
  },
  {
    id: 'several-selected',
    traps: ['A36'],
    group: 'person',
    asks: words('选中几块区域时，Excel 怎样答“选中了哪里”？', 'What does Excel say when several areas are selected?'),
    expected: { code: ['InvalidSelection', 'ok'] },
    async run(at) {
      await show(at);
      await at.ask(
        words(
          '点一下 A1，按住 Ctrl（Mac：⌘）再点 C3，然后按“做好了”。',
          'Click A1, hold Ctrl (Mac: ⌘) and click C3, then press Done.',
        ),
      );
      return { code: await at.attempt(() => at.context.workbook.getSelectedRange().load('address')) };
    },
  },
  {
    id: 'message-seen',
    traps: ['B9'],
    group: 'person',
    asks: words('选中单元格时看得到输入提示？', 'Does an input message show when its cell is selected?'),
    expected: { isSeen: true },
    async run(at) {
      addMessage(at, 2);
      await show(at);
      at.sheet.getCell(2, 0).select();
      await at.context.sync();
      const answer = await at.ask(
        words('A3 格旁边有一条“绩效评分 A1”的提示吗？', 'Is there a message “绩效评分 A1” beside cell A3?'),
        'yesNo',
      );
      return { isSeen: answer === 'yes' };
    },
  },
  {
    id: 'wrapped-number-seen',
    traps: ['B16'],
    group: 'person',
    asks: words(
      '自动换行又缩小字体的窄格里，数显示成什么？',
      'What does a number show as in a narrow, wrapped cell that is shrunk to fit?',
    ),
    // The add-in never counts on the words fitting there.
    expected: { wrapped: ['hashes', 'readable'], shrunk: 'readable' },
    async run(at) {
      for (const row of [0, 1]) {
        const cell = at.sheet.getCell(row, 0);
        cell.numberFormat = [[flagFormat('0.00', '未达标', 'filled')]];
        cell.values = [[16]];
        cell.format.wrapText = row === 0;
        cell.format.shrinkToFit = true;
      }
      await show(at);
      const wrapped = await at.ask(
        words(
          'A1 里看得到 16.00 吗？（看到一串 # 就按“否”。）',
          'Can you read 16.00 in A1? (Press No for a row of # signs.)',
        ),
        'yesNo',
      );
      const shrunk = await at.ask(words('A2 里看得到 16.00 吗？', 'Can you read 16.00 in A2?'), 'yesNo');
      const word = (answer: string): string => (answer === 'yes' ? 'readable' : 'hashes');
      return { wrapped: word(wrapped), shrunk: word(shrunk) };
    },
  },
  {
    id: 'download',
    traps: ['B10'],
    group: 'person',
    asks: words('面板里的“下载”真能得到文件？', 'Does a download from the pane really save a file?'),
    // Where the pane offers no download, none is needed.
    expected: { isAsOffered: true },
    async run(at) {
      at.offerDownload('绩效验收.txt', '绩效评分验收 acceptance\n');
      const answer = await at.ask(
        words(
          '按下面的“下载”链接。得到一个文件“绩效验收.txt”了吗？',
          'Press the download link below. Did you get a file 绩效验收.txt?',
        ),
        'yesNo',
      );
      const saved = answer === 'yes';
      return { isAsOffered: saved || !savesFiles(), saved, offered: savesFiles() };
    },
  },
  {
    id: 'manual-seen',
    traps: ['B10'],
    group: 'person',
    asks: words('面板能在浏览器里打开使用手册？', 'Does the pane open its manual in the browser?'),
    expected: { isSeen: true },
    async run(at) {
      await at.ask(
        words(
          '按“做好了”以后，浏览器里会打开使用手册；看过后回到这里。',
          'Once you press Done the manual opens in the browser; look at it and come back here.',
        ),
      );
      openInBrowser('assets/help.html');
      const seen = await at.ask(words('浏览器里打开了使用手册吗？', 'Did the manual open in the browser?'), 'yesNo');
      return {
        isSeen: seen === 'yes',
        isKnown: typeof Office.context.ui.openBrowserWindow === 'function',
        byExcel: Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1'),
      };
    },
  },
  {
    id: 'new-workbook',
    traps: ['B10'],
    group: 'person',
    asks: words('加载项交出的文件能作为新工作簿打开？', 'Does a file of the add-in open as a new workbook?'),
    expected: { isDone: true, isSeen: true },
    async run(at) {
      await at.ask(
        words(
          '按“做好了”以后会打开一个新工作簿，A1 里是 1；看过后关闭它，回到这里。',
          'Once you press Done a new workbook opens, with 1 in A1; look at it, close it and come back here.',
        ),
      );
      const isDone = await openAsNewWorkbook(smallWorkbook());
      const seen = await at.ask(words('刚才打开了一个新工作簿吗？', 'Did a new workbook open just now?'), 'yesNo');
      return { isDone, isSeen: seen === 'yes' };
    },
  },
];
