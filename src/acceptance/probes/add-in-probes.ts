import { words } from '../../core/local-text';
import type { Probe } from '../probe';
import { SCORED, scoresIn, writeForm } from './product-probes';

const INSTALL = words(
  '要装好“绩效评分”加载项（功能区有“绩效”选项卡）；没有就按“跳过”。',
  'This needs the add-in itself (a Performance tab in the ribbon); press Skip where it is not there.',
);

/** What the add-in's own ribbon and pane do: it is another add-in than this page, so the person presses and looks. */
export const ADD_IN_PROBES: readonly Probe[] = [
  {
    id: 'first-press',
    traps: ['B2', 'B3'],
    group: 'person',
    needsEmptyWorkbook: true,
    asks: words(
      '打开 Excel 后第一次按“一键评分”就评分，面板也能自己打开？',
      'Does the very first press of Score now score, and the pane come by itself?',
    ),
    expected: { scores: SCORED, statusBarIsFree: true },
    async run(at) {
      await writeForm(at);
      await at.ask(INSTALL);
      await at.ask(
        words(
          '先关闭“绩效评分”的面板（开着的话），然后按一次功能区“绩效”→“一键评分”，等十秒，再按“做好了”。',
          'Close the Performance scoring pane if it is open, press Performance → Score now once, wait ten seconds, then press Done.',
        ),
      );
      const scores = await scoresIn(at);
      const stuck = await at.ask(
        words(
          'Excel 底部状态栏还在显示“正在运行…”之类的字吗？',
          'Does Excel’s status bar still say that something is running?',
        ),
        'yesNo',
      );
      return { scores, statusBarIsFree: stuck === 'no' };
    },
  },
  {
    id: 'pane-after-command',
    traps: ['B2'],
    group: 'person',
    needsEmptyWorkbook: true,
    asks: words('评不出分时，面板自己打开说明原因？', 'Where nothing can be scored, does the pane come and say why?'),
    expected: { cameUp: true },
    async run(at) {
      at.sheet.getCell(0, 0).values = [['这里没有自评表']];
      at.sheet.activate();
      await at.context.sync();
      await at.ask(INSTALL);
      const answer = await at.ask(
        words(
          '关闭“绩效评分”的面板，按一次“一键评分”。十秒内面板自己打开了吗？',
          'Close the Performance scoring pane and press Score now once. Did the pane open by itself within ten seconds?',
        ),
        'yesNo',
      );
      return { cameUp: answer === 'yes' };
    },
  },
  {
    id: 'undo-after-closing',
    traps: ['B11'],
    group: 'person',
    needsEmptyWorkbook: true,
    asks: words(
      '关了面板再打开，还能撤销评分？',
      'After the pane was closed and opened again, can scoring still be undone?',
    ),
    expected: { undone: ',,30,' },
    async run(at) {
      await writeForm(at);
      await at.ask(INSTALL);
      await at.ask(
        words(
          '按“一键评分”，等得分出来；打开“评分面板”再关闭，再打开；按面板里的“撤销评分”，得分消失后按“做好了”。',
          'Press Score now and wait for the scores; open the Scoring pane, close it, open it again; press Undo scoring in it, and Done once the scores are gone.',
        ),
      );
      return { undone: await scoresIn(at) };
    },
  },
  {
    id: 'ctrl-z-after-scoring',
    traps: ['B6'],
    group: 'person',
    needsEmptyWorkbook: true,
    asks: words('评分后按一次 Ctrl+Z，撤回多少？', 'How much does one Ctrl+Z take back after scoring?'),
    expected: { left: ['all', 'part', 'nothing'] },
    async run(at) {
      await writeForm(at);
      await at.ask(INSTALL);
      await at.ask(
        words(
          '按“一键评分”，等得分出来；点一下表中空格，按一次 Ctrl+Z（Mac：⌘Z），再按“做好了”。',
          'Press Score now and wait for the scores; click an empty cell, press Ctrl+Z (Mac: ⌘Z) once, then press Done.',
        ),
      );
      const scores = await scoresIn(at);
      return { left: scores === SCORED ? 'all' : scores === ',,30,' ? 'nothing' : 'part', scores };
    },
  },
];
