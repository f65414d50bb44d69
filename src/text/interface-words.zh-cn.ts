const STEPS = {
  reading: '正在读取',
  scoring: '正在评分',
  writing: '正在写入',
  marking: '正在加标记和批注',
  puttingBack: '正在恢复',
};

/** Every word of the task pane that is not a finding or an explanation. Numbers come as texts or counts. */
export const interfaceChinese = {
  product: '绩效评分',
  score: '一键评分',
  scoring: '正在评分…',
  /** What is being done at the moment; `total` is null where it is not known yet. */
  progress: (step: keyof typeof STEPS, done: number, total: number | null) =>
    `${STEPS[step]}${total === null ? '…' : ` ${done}／${total} 张工作表`}`,
  /** Nothing has been heard of Excel for ten seconds. */
  silent: {
    reading: 'Excel 十秒没有回答，还在等它给出表格内容。',
    scoring: 'Excel 十秒没有回答，还在等它给出表格内容。',
    writing: 'Excel 十秒没有回答，还在等它写完，请不要关闭工作簿。',
    marking: '得分已写好。Excel 十秒没有回答，还在等它加完标记和批注，请不要关闭工作簿。',
    puttingBack: 'Excel 还没有回答，还在等它恢复原样，请不要关闭工作簿。',
  },
  cancel: '取消',
  /** 取消 was pressed; Excel still has to answer. */
  cancelling: '正在取消，等 Excel 答完这一步…',
  stopWaiting: '停止等待',
  undo: '撤销评分',
  retry: '重试',
  refresh: '重新读取',

  ruleSet: '口径',
  totals: '总分',
  incomplete: '未完成',
  incompleteWhy: (rows: number) => `有 ${rows} 行还不能评分，补齐后才有总分`,
  incompleteOtherwise: '还缺内容，暂时算不出总分',
  weightsOnly: '只列分值，不评分',
  weightSum: '分值合计',
  showMore: (count: number) => `再显示 ${count} 项`,

  rows: '指标得分',
  problemsOnly: '只看问题',
  execution: '预算执行率',
  target: '目标',
  actual: '实际',
  budget: '预算',
  executed: '执行',
  blank: '空白',
  notScored: '未评分',
  standing: {
    met: '达标',
    unmet: '未达标',
    underspent: '未全部执行',
    byHand: '人工评分',
    notApplicable: '不评分',
    unscorable: '待补充',
    listed: '列出分值',
  },
  /** What a screen reader says of a row's or finding's button, after its content. */
  goToCell: (address: string) => `定位到 ${address}`,

  findings: '发现的问题',
  severity: { error: '需要改正', warning: '请核对', info: '提示' },
  remedy: '怎么办：',

  loading: '正在读取工作簿…',
  /** 一键评分 was pressed while the workbook is still being read. */
  thenScored: '读完就评分。',
  failedTitle: '没能读取工作簿',
  /** Excel did not answer; nothing was being written. */
  readTimeout: 'Excel 一直没有回答，没有改动任何内容。请保存工作簿，稍等一会儿再点“重试”；仍不行时请重新打开工作簿。',
  brokenTitle: '面板出错了',
  brokenDo: '您的工作簿没有受影响。请点“重试”，或关闭面板后重新打开。',
  outsideTitle: '请在 Excel 里打开',
  outsideDo: '这一页是 Excel 加载项的面板。请在 Excel 里打开工作簿，点功能区“绩效”选项卡上的“评分面板”。',
  noTab:
    '看不到“绩效”选项卡时：有黄色提示条的，先按“启用编辑”；.xls 文件先另存为“Excel 工作簿（*.xlsx）”；都不是的，请信息管理人员看部署说明。',
  editingWait: '有单元格正在编辑。请先按回车结束单元格编辑，随后会自动继续。',

  scored: (cells: number) => (cells === 0 ? '评分完成，得分无需改动。' : `评分完成，写入 ${cells} 处。`),
  flagged: (cells: number) => `标出 ${cells} 行未达标。`,
  /** The form has no column to write scores to. */
  noScoreColumn: '这张表没有“得分”列，各行得分只在这里显示。要写进表格，请加一列，表头写“得分”，再重新读取。',
  marked: (cells: number) => `另有 ${cells} 处标出了别的问题，说明见“待办”。`,
  unflagged: (cells: number) => `去掉 ${cells} 个已达标的标记。`,
  replacedFigure: (sheet: string, cell: string, figure: string) => `${sheet} ${cell} ${figure}`,
  replaced: (cells: number, told: readonly string[]) =>
    `${cells} 处原来填写的数已按口径改写：${told.join('；')}${cells > told.length ? ' 等' : ''}。`,
  replacedNoted: '原来的数记在这些单元格的批注里。',
  replacedInMessages: '原来的数记在这些单元格的输入提示里，选中单元格就会显示。',
  unchanged: '表里的得分已经是最新的，没有改动。',
  /** Beside sheets or cells that were left out. */
  unchangedOtherwise: '其余的得分已经是最新的。',
  undone: {
    scored: (cells: number) => `已撤销上次评分，恢复 ${cells} 处。`,
    marksRemoved: (cells: number) => `已撤销上次清除标记，恢复 ${cells} 处。`,
    marked: () => '已撤销上次标出问题。',
    reviewed: (cells: number) => `已撤销上次复核写入，恢复 ${cells} 处。`,
    remarked: () => '已撤销上次写入的备注。',
    linked: (cells: number) => `已撤销上次写的链接公式，恢复 ${cells} 处。`,
    renumbered: (cells: number) => `已撤销上次的重新编号，恢复 ${cells} 处。`,
    sheetsWritten: (cells: number) =>
      `已撤销上次写的汇总、清单等工作表，恢复 ${cells} 处；当时新加的表已清空，可以删去。`,
  },
  undoneSteps: (steps: number, cells: number) => `已撤销最近 ${steps} 步，恢复 ${cells} 处。`,
  undoNeedsPane: '撤销所需的内容没能存进工作簿：要撤销请在关闭面板之前做，关闭之后就撤销不了了。',
  keysUndo: {
    not: '在这个版本的 Excel 里，按 Ctrl+Z 撤不回评分，评分之前的改动也撤不回；要撤回评分，请点“撤销评分”。',
    inParts: '按 Ctrl+Z 一次只撤回评分的一部分；要整个撤回，请点“撤销评分”。',
  },
  /** All of a step was changed by somebody since. */
  undoneNothing: {
    scored: '上次写入的内容之后都改过，撤不回了，没有改动任何内容。',
    marksRemoved: '上次清除的标记之后又重新标过，撤不回了，没有改动任何内容。',
    marked: '上次标出的问题之后又重新标过，撤不回了，没有改动任何内容。',
    reviewed: '上次复核写入的内容之后都改过，撤不回了，没有改动任何内容。',
    remarked: '上次写入的备注之后又改过，撤不回了，没有改动任何内容。',
    linked: '上次写的链接公式之后都改过，撤不回了，没有改动任何内容。',
    renumbered: '上次的重新编号之后都改过，撤不回了，没有改动任何内容。',
    sheetsWritten: '上次写的汇总、清单等工作表之后都改过，撤不回了，没有改动任何内容。',
  },
  marksUndone: (cells: number) => `另有 ${cells} 处的标记或批注已复原。`,
  /** What scoring wrote into a cell, and what somebody has put there since. */
  keptCell: (sheet: string, cell: string, wrote: string, now: string) =>
    `${sheet} ${cell} 评分写入 ${wrote === '' ? '空白' : wrote}，现为 ${now === '' ? '空白' : now}`,
  keptOnUndo: (cells: number, told: readonly string[]) =>
    `${cells} 处之后又改过，保留现在的内容：${told.join('；')}${cells > told.length ? ' 等' : ''}。`,
  keptMarksOnUndo: (places: number) => `${places} 处标记或批注之后又重新标过，保留现在的样子。`,
  typedFigure: (sheet: string, cell: string, now: string, ours: string) =>
    `${sheet} ${cell} 现为 ${now}，按口径应为 ${ours}`,
  typed: (cells: number, told: readonly string[]) =>
    `评分时有人在 ${cells} 处要写入的单元格里填了数，保留没有改写：${told.join('；')}${cells > told.length ? ' 等' : ''}。由它们得出的总分、等级也没有写入；要按口径改写，请再评一次。`,
  recordUnmended: '工作簿里记的内容有一份受损，这次没能修复，另一份照常使用；再评一次会再修复。',
  /** The scores are written; what they came from could not be kept in the workbook. The reason follows. */
  scoringUnkept: '得分已写入，但没能在工作簿里记下这次评分：下次打开时看不出评分后的改动。',
  undoneUnkept: '得分已恢复，但工作簿里仍记着撤销前的那次评分。',
  skippedSheet: {
    readOnly: (_sheet: string) => '工作簿以只读方式打开，没有写入；请启用编辑，或另存一份再评分。',
    protected: (sheet: string) => `工作表“${sheet}”受保护，没有写入；请在“审阅”里撤销保护后再评分。`,
    partly: (sheet: string) =>
      `工作表“${sheet}”受保护：只在未锁定的单元格里写入了得分，没有加标记和批注；要写全请在“审阅”里撤销保护后再评分。`,
    hidden: (sheet: string) => `工作表“${sheet}”已隐藏，没有写入；请取消隐藏后再评分。`,
  },
  missingTraces: {
    notKnown: {
      marks: (sheets: string) =>
        `没能读出工作表${sheets}上原有的底色标记，这次没有改动标记，得分不受影响；再按一次按钮会重试。如果这张表的条件格式里有重复的规则，请先删去重复的。`,
      notes: (sheets: string) =>
        `没能读出工作表${sheets}上的批注，这次没有改动批注，得分不受影响；再按一次按钮会重试。`,
      messages: (sheets: string) =>
        `没能读出工作表${sheets}上的输入提示，这次没有改动提示，得分不受影响；再按一次按钮会重试。`,
    },
    notSet: {
      marks: (sheets: string) => `工作表${sheets}的底色标记没有全部更新，得分不受影响；再按一次按钮会重试。`,
      notes: (sheets: string) => `工作表${sheets}的批注没有全部更新，得分不受影响；再按一次按钮会重试。`,
      messages: (sheets: string) => `工作表${sheets}的输入提示没有全部更新，得分不受影响；再按一次按钮会重试。`,
      looks: (sheets: string) => `工作表${sheets}新加的列没能画成原表的样子，内容都已写好；请用格式刷补上边框和底色。`,
    },
    calledOff: (sheets: number) => `已取消：得分都已写好，${sheets} 张工作表的标记和批注没有写；再按一次按钮会补上。`,
    othersGone: (sheets: string) => `工作表${sheets}上有一条不是本插件加的条件格式不见了，请按 Ctrl+Z 撤回或重新设置。`,
  },
  foreignNotes: (cells: number) => `${cells} 处已有别人写的批注，保留原批注，未另加说明。`,
  precisionAsDisplayed: '此工作簿设为“以显示精度为准”：单元格不显示的小数会丢失，请让得分单元格显示两位小数。',
  manualCalculation: '此工作簿设为手动计算：评分前已重新计算一次；引用得分的公式请按 F9 更新。',
  notesInMessages: '此版本的 Excel 不支持加批注，说明写在单元格的输入提示里：选中单元格就会显示。',
  messagesLeftOut: (cells: number) =>
    `${cells} 处没有写说明，只用底色和标记标出：那里有单位自己设的数据验证，或在表格的空白区域。`,
  notesMissing: '此版本的 Excel 不支持加批注，未达标只用文字和底色标出。',
  unknownRuleSet: (id: string, used: string) =>
    `工作簿里记着的口径“${id}”这里没有，下面按“${used}”试算，没有写入任何单元格；请选择口径后再评分。`,
  findingsMarked: (cells: number) =>
    cells === 0 ? '问题都已标出，没有改动。' : `已标出问题，涉及 ${cells} 处；得分没有改动。`,
  marksRemoved: (cells: number) =>
    cells === 0 ? '没有要清除的标记。' : `已清除 ${cells} 处标记和批注，得分没有改动。`,
  remarked: (cell: string) => `已写入备注：${cell}。得分没有改动。`,
  remarkRefused: {
    changed: '没有写入备注：这一格或这张表刚才有改动，请再看一遍。',
    locked: '没有写入备注：工作表受保护、已隐藏或只读，解除后再写。',
  },
  openList: '打开整改清单',
  ruleSetRefused: '口径文件没有导入，请改正下面各处后再导入：',
  ruleSetFault: (field: string, expected: string) => `${field}：${expected}`,
  ruleSetImported: (name: string) => `已导入口径“${name}”，下面按它评分。`,
  recordMended: '工作簿里记的内容（口径、纠正、忽略的问题等）有一份受损，已按另一份修复。',
  recordLost: '工作簿里记的内容（口径、纠正、忽略的问题等）已损坏，读不出来，请重新设置。',
  recordPartly: (entries: number) =>
    `工作簿里记的内容（口径、纠正、忽略的问题等）有 ${entries} 处读不懂，没有采用；其余的照用。`,
  recordTooMuch: (parts: string) =>
    `工作簿里记的内容太多，下面这些没有采用：${parts}。您再记下新的选择时，这些内容会从工作簿里去掉。`,
  recordDisagrees: '没有记下：工作簿里保存了两份内容不同的记录，请先选定用哪一份。',
  broughtRefused: (used: string) =>
    `工作簿带来的口径没有采用，下面按“${used}”试算；请点“全部不用”或另选口径。没有采用的原因：`,
  setAside: '已不再采用，工作簿里的记录也已去掉；要再用，点“恢复采用”。',
  putBack: '已恢复采用。',
  shownAgain: '表里的数刚才有改动，还没有写入任何内容。请再看一遍下面的改动。',
  selectionUnfit: {
    noForm: '选中的单元格不在指标表里。',
    noAnchor: '选中的地方没有文字，记不住位置。请选有列名或指标名称的那一行。',
  },
};

/** The same words in any language. */
export type InterfaceWords = typeof interfaceChinese;
