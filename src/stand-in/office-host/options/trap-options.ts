import { count, flag, option, trap } from './host-option';

/** What Excel does on a bad day; those that have a number are named after it. */
export const TRAP_OPTIONS = [
  option(
    'forgetsMode',
    '1',
    ['设置重算方式不起作用', 'setting the calculation mode does nothing'],
    flag(trap({ forgetsCalculationMode: true })),
  ),
  option(
    'staysPending',
    '1',
    ['重算状态一直是“未完成”', 'the calculation state stays Pending'],
    flag(trap({ staysPending: true })),
  ),
  option(
    'cellLimit',
    '5000000',
    ['一次读写最多的单元格数', 'the most cells of one read or write'],
    count(1, (cellLimit) => trap({ cellLimit })),
  ),
  option(
    'nullOverLimit',
    '1',
    ['超过单元格数时读到 null，不报错', 'beyond the cell limit a read gives null instead of an error'],
    flag(trap({ nullOverLimit: true })),
  ),
  option(
    'longProperty',
    '1',
    ['工作簿有超过 255 个字的文档属性', 'the workbook has a document property of more than 255 characters'],
    flag(trap({ longProperty: true })),
  ),
  option(
    'filterTrap',
    '1',
    ['筛选后写入多行会写错行', 'several rows written over a filter go to the wrong rows'],
    flag(trap({ misplacesFiltered: true })),
  ),
  option(
    'tableTrap',
    '1',
    ['公式写入表格的空列时整列填充', 'a formula written into an empty column of a table fills the column'],
    flag(trap({ fillsTableColumns: true })),
  ),
  option(
    'wrapDelay',
    '30',
    ['每写一个自动换行的单元格多用的毫秒数', 'milliseconds each wrapped cell adds to a write'],
    count(0, (wrapDelay) => trap({ wrapDelay })),
  ),
  option(
    'b1-5222',
    '1',
    [
      '每张表的同一个单元格上有两条别人的条件格式，Excel 说不出它们',
      'two rules of somebody else’s on one cell of each sheet, which Excel cannot resolve',
    ],
    flag(trap({ unresolvedRules: 'paired' })),
  ),
  option(
    'b1-6835',
    '1',
    ['别人重复了一条条件格式，Excel 说不出它', 'a rule of somebody else’s was duplicated, which Excel cannot resolve'],
    flag(trap({ unresolvedRules: 'duplicated' })),
  ),
  option(
    'b1-kinds',
    '1',
    [
      '可以加数据条、色阶等种类的条件格式，只在工作簿打开期间记着',
      'data bars, colour scales and the like can be added, and are kept while the workbook is open',
    ],
    flag(trap({ otherRuleKinds: true })),
  ),
  option(
    'b1-lostRule',
    '1',
    [
      '删除或写入条件格式时，弄丢同一张表上别人的一条',
      'a conditional format of somebody else’s is lost when one is taken away or written',
    ],
    flag(trap({ losesRules: true })),
  ),
  option(
    'b14-5852',
    '100',
    [
      '一次设多个单元格的数字格式时，每格多用的毫秒数',
      'milliseconds each cell adds where number formats of several are set at once',
    ],
    count(1, (formatDelay) => trap({ formatDelay })),
  ),
  option(
    'b15-width',
    '1',
    ['列宽按字符数设置和读出，不是磅', 'column widths are set and read in characters, not in points'],
    flag(trap({ widthInCharacters: true })),
  ),
  option(
    'b16-wrap',
    '1',
    ['自动换行的单元格设不上“缩小字体填充”', 'shrink to fit cannot be set where text wraps'],
    flag(trap({ wrapForbidsShrinking: true })),
  ),
  option(
    'crlfNotes',
    '1',
    ['批注里的换行读出来是两个字符', 'line breaks of notes read as two characters'],
    flag(trap({ notesWithReturns: true })),
  ),
  option(
    'hidesProtected',
    '1',
    ['受保护的表不说哪些单元格有数据验证', 'a protected sheet does not tell which cells have a data validation'],
    flag(trap({ hidesProtected: true })),
  ),
  option(
    'readOnly',
    '1',
    ['工作簿以只读方式打开', 'the workbook is opened for reading only'],
    flag(trap({ readOnly: true })),
  ),
  option('inactive', '1', ['另一个工作簿在前面', 'another workbook has the focus'], flag(trap({ inactive: true }))),
  option(
    'settingsLimit',
    '2000000',
    ['加载项设置最多的字节数', 'the most bytes of the add-in’s settings'],
    count(1, (settingsLimit) => trap({ settingsLimit })),
  ),
  option(
    'press5176',
    '1',
    ['加载项的页面来不及登记的功能区按键丢失', 'a press of the ribbon is lost that the add-in’s page was too late for'],
    flag(trap({ losesPresses: true })),
  ),
  option(
    'pane2877',
    '1',
    ['功能区命令结束之前，打开面板的请求没有回答', 'asking for the pane is not answered while a ribbon command runs'],
    flag(trap({ commandFirst: true })),
  ),
  option(
    'close6844',
    '1',
    ['关闭面板就结束加载项的页面', 'closing the pane ends the add-in’s page'],
    flag(trap({ endsWithPane: true })),
  ),
] as const;
