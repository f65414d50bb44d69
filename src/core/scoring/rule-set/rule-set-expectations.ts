import { NOT_IN_FLAG_WORDS } from '../../grid/flag';
import { words, type LocalText } from '../../local-text';
import { LONGEST_NAME } from './rule-set-names';

/** What is allowed in a field of a rule set, by a key. What only one scoring function asks for stands with it; a field that
 *  is one of a few words says so itself. */
export const EXPECTATIONS = {
  root: words('口径文件应是一个JSON对象', 'a rule set must be a JSON object'),
  json: words('应是JSON文本', 'must be JSON text'),
  object: words('应是一个对象', 'must be an object'),
  missing: words('缺少这一项', 'is missing'),
  unknown: words('没有这一项，请检查拼写', 'is no field of a rule set, check its spelling'),
  base: words(
    '应是随附口径的编号，例如 national-2020',
    'must be the id of a rule set that comes with the add-in, such as national-2020',
  ),
  schemaVersion: words('应为 1', 'must be 1'),
  idTaken: words(
    '与自带的口径重名，请改用本单位自己的编号',
    'is the id of a rule set that comes with the add-in; choose one of your own',
  ),
  id: words(
    '应为小写字母、数字，用连字符连接，最多60个字符',
    'must be lower-case letters and digits joined by hyphens, at most 60',
  ),
  text: words('应为文字，不能为空', 'must be a text that is not blank'),
  localText: words('应有 zh-CN 和 en-US 两种文字', 'must have the texts zh-CN and en-US'),
  list: words('应是一个列表', 'must be a list'),
  notEmpty: words('至少要有一项', 'must have at least one entry'),
  whole: words('应为不小于1的整数', 'must be a whole number, 1 or more'),
  decimals: words('应为0至6的整数', 'must be a whole number from 0 to 6'),
  points: words('应为写成文字的数，不小于0，例如 "0.5"', 'must be a number of 0 or more as text, such as "0.5"'),
  above0: words('应为写成文字的数，大于0，例如 "5"', 'must be a number above 0 as text, such as "5"'),
  percent: words('应为写成文字的0至100的数', 'must be a number from 0 to 100 as text'),
  limit: words('应为写成文字的数', 'must be a number as text'),
  line: words('应为带≥或≤的数，例如 "≥90%"', 'must be a figure with ≥ or ≤, such as "≥90%"'),
  denominator: words(
    '应为 annual（全年预算数）、adjusted（调整后预算数）、received（实际到位资金）或 initial（年初预算数）',
    'must be annual, adjusted, received or initial',
  ),
  capOrder: words('执行率界线应从低到高', 'rates must rise from cap to cap'),
  rounding: words('应为 half-up（四舍五入）或 half-even（四舍六入五成双）', 'must be half-up or half-even'),
  direction: words(
    '应为 assume（按名称判断越低越好，并提示）或 ask（询问）',
    'must be assume (lower is better where the name says so, and it is told) or ask',
  ),
  notApplicable: words('应为 leaveOut（不计入）或 rebase（其余折算为满分）', 'must be leaveOut or rebase'),
  grades: words('应有至少一个等级，从高到低', 'must have at least one grade, from best to worst'),
  flagWords: words(
    `应为1至20个字符，不含 ${NOT_IN_FLAG_WORDS}`,
    `must be 1 to 20 characters without ${NOT_IN_FLAG_WORDS}`,
  ),
  saysReached: words(
    '标在未达标的得分旁，不能写成已达标的意思',
    'stand beside the scores of missed targets and must not say that these were reached',
  ),
  name: words(
    `应为1至${LONGEST_NAME}个字，首尾不空格，中间不连续空格`,
    `must be 1 to ${LONGEST_NAME} characters without blanks at the ends or several in a row`,
  ),
  nameTaken: words(
    '与自带口径的名称相同或容易看错，请改用别的名称',
    'is the name of a rule set that comes with the add-in, or is easily taken for it; choose another',
  ),
  unseen: words(
    '含有看不见的字符（控制字符、换行、零宽或改变书写方向的字符），请删去',
    'holds characters that cannot be seen (control, line break, without width or of writing direction); remove them',
  ),
  tooLong: words('文字太长，最多500个字符', 'is too long, at most 500 characters'),
  tooMany: words('项数太多，最多200项', 'has too many entries, at most 200'),
  tooLarge: words('口径文件太大，最多200 KB', 'is too large, at most 200 KB'),
  flagPlace: words('应为 scoreCell（标在得分格）或 ownColumn（标在表中专设的一列）', 'must be scoreCell or ownColumn'),
  withoutNotes: words(
    '应为 inputMessage（Excel 2021、2024 不能加批注时，把说明写进单元格的输入提示）或 leaveOut（不写说明）',
    'must be inputMessage (Excel 2021 and 2024 take no notes: the words go into the input message of the cell) or leaveOut',
  ),
  check: words('应为检查的编号，例如 U1', 'must be the id of a check, such as U1'),
} as const satisfies Readonly<Record<string, LocalText>>;

/** A key of what is allowed. */
export type Expected = keyof typeof EXPECTATIONS;
