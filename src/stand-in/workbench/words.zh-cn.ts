import type { WorkbookEditErrorCode } from '../workbook/workbook-types';

const technical = (detail: string): string => (detail ? `（详细信息：${detail}）` : '');
const notChanged = '没有改动任何内容。';

/** Why the workbook does not take an edit; `detail` is for a technician, or a sheet's name. */
const editRefused: Readonly<Record<WorkbookEditErrorCode, (detail: string) => string>> = {
  unknownSheet: () => `这张工作表已不存在，${notChanged}`,
  noCells: () => `图表工作表没有单元格，${notChanged}`,
  outsideSheet: (detail) => `超出了工作表的范围，${notChanged}${technical(detail)}`,
  invalidValue: (detail) => `单元格放不下这个内容（文字最多 32767 个字），${notChanged}${technical(detail)}`,
  invalidFormula: (detail) => `这不是可以保存的公式，${notChanged}${technical(detail)}`,
  invalidName: (detail) => `这个名称不能用，${notChanged}${technical(detail)}`,
  arrayFormula: (detail) => `单元格属于数组公式，不能只改其中一部分，${notChanged}${technical(detail)}`,
  tableHeading: (detail) => `单元格是表格的列标题，请在表格软件里改列名，${notChanged}${technical(detail)}`,
  validation: (detail) => `单元格有别的数据验证，不能再加一个，${notChanged}${technical(detail)}`,
  threadedComment: (detail) => `单元格里有对话批注，不能再加批注，${notChanged}${technical(detail)}`,
  mentioned: (sheet) => `有公式、链接或图表按名称引用工作表“${sheet}”，这里不能改名或删除，${notChanged}`,
  sheetOfFile: (sheet) => `工作表“${sheet}”是文件原有的，请在表格软件里删除，${notChanged}`,
  veryHidden: (sheet) => `工作表“${sheet}”是深度隐藏的，不能删除，${notChanged}`,
  lastSheet: (sheet) => `工作簿至少要有一张可见的工作表，“${sheet}”不能删除，${notChanged}`,
  chartOfFile: () => `文件里原有的图表只能保留或删除，${notChanged}`,
  noFormula: (detail) => `单元格里没有公式，${notChanged}${technical(detail)}`,
};

/** The words of the workbench page itself; those of the ribbon come from the add-in's manifest. */
export const chineseWords = {
  title: '绩效评分工作台',
  open: '打开',
  openFile: '选择要打开的工作簿',
  download: '下载',
  undo: '撤销',
  redo: '重做',
  otherLanguage: 'English',
  workbook: '工作簿',
  ribbon: '功能区',
  nameBox: '名称框',
  formulaBar: '编辑栏',
  grid: (sheet: string) => `工作表 ${sheet}`,
  selectAll: '全选',
  cell: (address: string) => `单元格 ${address}`,
  leaveHint: '按 F6 离开表格',
  sheets: '工作表',
  pane: '绩效评分',
  resizePane: '调整面板宽度',
  dropHere: '松开鼠标，打开这个工作簿',
  opening: '正在打开…',
  nothingOpen: '按“打开”选择一个工作簿，或把文件拖到这里。',
  noCells: '这是图表工作表，没有单元格可以显示。下载的文件里它原样保留。',
  close: '关闭',
  mode: { ready: '就绪', enter: '输入', edit: '编辑' },
  sum: (total: string) => `求和：${total}`,
  average: (value: string) => `平均值：${value}`,
  count: (cells: string) => `计数：${cells}`,
  undrawn: {
    chart: '图表',
    picture: '图片',
    shape: '图形',
    control: '控件',
    embeddedObject: '嵌入对象',
    conditionalFormat: '条件格式',
    someConditionalFormats: '部分条件格式',
    sparkline: '迷你图',
    background: '背景',
  },
  /** `things` are joined already; the file keeps them. */
  notDrawn: (things: string) => `本页不显示此表中的${things}；文件里原样保留`,
  tooManyFormulas: '公式超过一万个，本页不重新计算；用表格软件打开下载的文件时会计算',
  leftFormulas: (count: number, first: string) =>
    `有 ${count} 个公式的结果本页没有重算（第一个在 ${first}）；用表格软件打开下载的文件时会计算`,
  formulasFailed: '公式没有算出来，本页显示的是文件里的结果；用表格软件打开下载的文件时会计算',
  manualCalculation: '手动计算：公式结果可能不是最新的，按 F9 计算',
  linkHint: '按 Ctrl+Enter 转到链接；按 F6 离开表格',
  hostOptions: '宿主选项',
  hostOptionsOn: (count: number) => `宿主选项：${count} 项`,
  hostOptionsHint: '测试加载项用：写在本页地址的 ?host= 后面，多项用逗号隔开。',
  hostOptionIsOn: '（已启用）',
  hostOptionsProblem: (problems: readonly string[]) => `本页地址里有没采用的内容。${problems.join('')}`,
  externalLink: (target: string) => `这个链接指向工作簿之外，本页不打开：${target}`,
  linkLost: (target: string) => `链接指向的位置已不存在：${target}`,
  listSeparator: '、',
  notOpened: (file: string, why: string) => `没有打开“${file}”。${why}已打开的工作簿没有变化。`,
  notFound: (file: string) => `没有找到“${file}”。请按“打开”选择一个工作簿。`,
  notSaved: (detail: string) => `没有生成下载文件，工作簿没有变化。${technical(detail)}`,
  signed: '文件带有数字签名。在这里修改、评分后下载的文件与签名不再相符；原文件的签名不受影响。',
  /** What a workbook's name gets once it is scored. */
  scoredTail: '-已评分',
  leftUnsaved: (file: string) => `“${file}”里的改动还没有下载；先替您留着。`,
  goBack: '回到那个工作簿',
  fullOfLooks: '单元格格式已满（65490 种）：得分已写入下载的文件，有些得分旁的标记没有写入。请删去不用的格式后再评分。',
  protectedCell: (address: string) =>
    `工作表受保护，单元格 ${address} 已锁定，不能修改。请先在表格软件里撤销工作表保护。`,
  editRefused,
  commandFailed: (command: string) => `“${command}”没有完成。请再按一次；仍不行时请刷新页面。`,
};

/** The same words in any language. */
export type WorkbenchWords = typeof chineseWords;
