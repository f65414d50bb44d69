import type { HostError } from '../host/port';

const sheet = (name: string | null): string => (name === null ? '有工作表' : `工作表“${name}”`);
const technical = (detail: string | null): string => (detail ? `（详细信息：${detail}）` : '');

/** What was asked for, by how the name of its class begins. */
const KINDS = [
  ['Note', '要改的批注'],
  ['Comment', '要改的批注'],
  ['ConditionalFormat', '要改的条件格式'],
  ['Named', '要用的名称'],
  ['CustomXml', '加载项存在工作簿里的记录'],
  ['Table', '要用的表格'],
] as const;

const kindOf = (detail: string | null): string =>
  KINDS.find(([begins]) => detail?.startsWith(begins))?.[1] ?? '要用的内容';

/** The host's failures: what happened, what was left unchanged, what to do. */
export const hostErrorWords: Readonly<Record<HostError['code'], (error: HostError) => string>> = {
  editing: () => '有单元格正在编辑，还没有改动任何内容。请先按回车结束单元格编辑，再继续。',
  protected: (error) =>
    `${sheet(error.sheet)}受保护，不能写入，没有改动任何内容。请在“审阅”里撤销工作表保护，再试一次。`,
  readOnly: () => '工作簿以只读方式打开，这一步记不进去，没有改动任何内容。请启用编辑，或另存一份，再试一次。',
  timeout: (error) =>
    `表格软件没有响应，无法确定是否已写入。请先核对得分单元格，再重新评分（重复评分不会改错）。${technical(error.detail)}`,
  tooLarge: (error) =>
    error.sheet === null || error.detail === null
      ? '工作簿内容太多，一次处理不了，没有改动任何内容。请删去多余的空白行列，或分成几个工作簿再评分。'
      : `工作表“${error.sheet}”的内容一直到 ${error.detail}，一次处理不了，没有改动任何内容。请删去指标表以外多余的行列，或分成几个工作簿再评分。`,
  sheetGone: (error) =>
    `${sheet(error.sheet)}${error.sheet === null ? '' : '已'}被删除或移走，没有改动任何内容。请重新读取后再试。`,
  itemGone: (error) =>
    `${kindOf(error.detail)}已被删除，没有改动任何内容。请重新读取后再试。${technical(error.detail)}`,
  changedMeanwhile: () => '评分时有人正在修改数据，没有改动任何内容。请等对方改完，再评一次。',
  notWritten: (error) =>
    error.sheet === null
      ? `写入后核对发现结果不一致，已恢复到评分前的样子。请再评一次。${technical(error.detail)}`
      : `工作表“${error.sheet}”没有写完整，也没能恢复到评分前。请按 Ctrl+Z 撤销，或不保存并重新打开工作簿。${technical(error.detail)}`,
  covered: (error) =>
    `${sheet(error.sheet)}的单元格 ${error.detail ?? ''} 在合并单元格里，写不进去，没有改动任何内容。请取消合并后再试。`,
  recordHalf: (error) =>
    `这项操作没有完整记入工作簿，也没能恢复：${error.detail === 'old' ? '工作簿里仍是原来的记录' : error.detail === 'new' ? '新的记录已有一份写入' : '无法确定记下了哪一份'}。得分没有改动。请再做一次这项操作。`,
  recordLocked: (error) =>
    error.detail === 'shown'
      ? `本加载项存放您的选择的工作表“${error.sheet ?? ''}”受保护，写不进去，这项操作没有记下，得分没有改动。已把这张表显示出来：请在“审阅”里撤销它的保护（不知道密码时可以删去这张表），再做一次这项操作，之后它会重新隐藏。`
      : `本加载项存放您的选择的工作表“${error.sheet ?? ''}”受保护，平时也看不见，写不进去，这项操作没有记下，没有改动任何内容。请先在“审阅”里撤销工作簿保护，再做一次这项操作，就会把这张表显示出来。`,
  sheetLeft: (error) =>
    `没有写成，留下了空的${sheet(error.sheet)}，其他内容没有改动。请再做一次，会写进这里；不需要时可以删去。${technical(error.detail)}`,
  nameTaken: (error) =>
    `工作簿里已有别人的工作表“${error.sheet ?? ''}”${error.detail === null ? '' : `（${error.detail}）`}，加载项要用这个名字记下您的选择，所以没有记下，没有改动任何内容。请给那张工作表改个名字，再试一次。`,
  tooOld: () =>
    '这台电脑上的 Excel 太旧，做不了这一步，没有改动任何内容。请用 Excel 2021 或更新的版本（Microsoft 365 也可以）打开这个工作簿。',
  putBack: () => '已取消，写到一半的都已恢复成原来的样子。要继续时请再按一次。',
  cancelled: () => '已取消，没有改动任何内容。',
  stopped: () =>
    '已停止等待。停止之前送出的内容，Excel 可能写了、可能没写，也可能稍后才写。请等 Excel 恢复响应后点“重新读取”，与表里的得分核对。',
  refused: (error) =>
    `这一步没有完成，没有改动任何内容。请再试一次；仍不行时请重新打开工作簿。${technical(error.detail)}`,
};
