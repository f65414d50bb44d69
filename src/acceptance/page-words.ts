import { words, type LocalText } from '../core/local-text';
import type { ProbeGroup, Verdict } from './probe';

/* What the page says, in both languages at once: nobody knows in which one the Excel before us speaks. */

export const VERDICT_WORDS: Readonly<Record<Verdict, LocalText>> = {
  ok: words('正常', 'as expected'),
  differs: words('不同', 'differs'),
  notSupported: words('没有此功能', 'not supported'),
  failed: words('出错', 'failed'),
  notTried: words('未做', 'not tried'),
};

export const GROUP_WORDS: Readonly<Record<ProbeGroup, LocalText>> = {
  platform: words('这是哪个 Excel', 'Which Excel this is'),
  cells: words('单元格的内容', 'What cells hold'),
  looks: words('单元格的样子', 'How cells look'),
  marks: words('标记、批注和提示', 'Marks, notes and messages'),
  workbook: words('整个工作簿', 'The workbook as a whole'),
  transport: words('请求的大小和快慢', 'How much at once, and how fast'),
  product: words('整个评分过程', 'Scoring from end to end'),
  person: words('要您动手的', 'What takes your hands'),
};

export const PAGE_WORDS = {
  title: words('绩效评分 · Excel 验收', 'Performance scoring: acceptance in Excel'),
  intro: words(
    '在一个新建的空白工作簿里按“开始”，约二十分钟。先自动检查，最后几项请您按提示动手。检查用的工作表由本页新建，做完自动删除。',
    'Press Start in a new, empty workbook; it takes about twenty minutes. Most checks run by themselves, the last ones tell you what to do. The sheets used are added by this page and removed afterwards.',
  ),
  after: words(
    '做完后按“复制结果”，粘贴发给提供本页的人（或存成 test/acceptance 下的一个 .json 文件）。结果里没有工作簿的内容，本页不连接网络。',
    'When it is done press Copy results and send the text to whoever gave you this page (or save it as a .json file under test/acceptance). It holds nothing of your workbooks, and this page uses no network.',
  ),
  notEmpty: words(
    '这个工作簿里有内容。最好先新建一个空白工作簿再打开本页；在这里继续，只会添加并删除本页自己的工作表，完整评分等几项会略过。',
    'This workbook is not empty. A new, empty one is better. If you go on here, only sheets of this page’s own are added and removed, and some checks (such as scoring from end to end) are left out.',
  ),
  start: words('开始', 'Start'),
  goOn: words('在此工作簿中继续', 'Go on in this workbook'),
  cancel: words('取消', 'Cancel'),
  cancelling: words('做完这一项就停', 'Stops after this one'),
  again: words('再做一遍', 'Once more'),
  done: words('做好了', 'Done'),
  yes: words('是', 'Yes'),
  no: words('否', 'No'),
  skip: words('跳过', 'Skip'),
  download: words('下载', 'Download'),
  copy: words('复制结果', 'Copy results'),
  copied: words('已复制', 'Copied'),
  copyByHand: words(
    '不能自动复制：请点一下文字框，全选后复制。',
    'It could not be copied: click the box, select all and copy.',
  ),
  result: words('结果', 'Results'),
  allWell: words('可以放心使用。', 'You can rely on it.'),
  someDiffer: words('这几处不同：', 'These differ:'),
  stopped: words('没有做完。', 'It was not finished.'),
  notDone: words('有些没有做；做过的都正常。', 'Some were not tried; all that were are as expected.'),
  expected: words('应为', 'expected'),
  found: words('实际', 'found'),
  outside: words('请在 Excel 里打开本页。', 'Please open this page in Excel.'),
  broken: words('检查没能开始：', 'The checks could not start:'),
  editing: words('请先结束正在编辑的单元格。', 'Please finish the cell that is being edited first.'),
} as const satisfies Readonly<Record<string, LocalText>>;

/** How many scratch sheets have to be removed by hand. */
export function sheetsLeftWords(names: readonly string[]): LocalText {
  const list = names.join('、');
  return words(
    `Excel 没有删除这几张表，请手工删除：${list}`,
    `Excel did not remove these sheets; please do so: ${list}`,
  );
}

export function progressWords(done: number, all: number, seconds: number): LocalText {
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return words(`第 ${done} 项，共 ${all} 项，已用 ${time}`, `${done} of ${all}, ${time} so far`);
}
