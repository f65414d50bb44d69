import { compactText } from '../../grid/cell-text';
import type { IndicatorRow } from '../../sheet/indicator-sheet';
import { tellsLaterDate } from './dates-in-words';

type WordedRow = Pick<IndicatorRow, 'target' | 'actual' | 'name' | 'echoesTarget'>;

const LONGEST = 60;
const LONGEST_AIM = 20;
const LONGEST_RESULT = 12;

const UP = '提升|提高|改善|改进|增强|增加|增长|促进|上升|好转|优化|加强|扩大|完善|推动|巩固|升高|增多|增大|变好'.split(
  '|',
);
const DOWN =
  '下降|降低|减少|下滑|减弱|恶化|退化|倒退|变差|萎缩|缩小|弱化|缩减|滑坡|走低|回落|退步|降级|变坏|减小'.split('|');
const STEADY = /稳|保持|维持|持平|不变|巩固/u;
const FILLING = /[有所略稍了的已呈得到为趋势现象出明显大幅显著持续逐步年较比上水平能力情况效果质量程度率数]/gu;

/** 提升 → 下降, 就业率提高 → 就业率降低: the actual tells the contrary of its target, and nothing else. */
export function tellsContrary(row: WordedRow): boolean {
  const texts = textsOf(row);
  if (texts === null || texts.aim.length > LONGEST_AIM || texts.told.length > LONGEST_RESULT) return false;
  const { aim, told } = texts;
  const way = onlyOne(UP, DOWN, aim);
  const other = way === null ? null : way === UP ? DOWN : UP;
  const found = other?.find((word) => told.includes(word));
  if (found === undefined || way?.some((word) => told.includes(word))) return false;
  const known = aim + compactText(row.name);
  return [...told.replace(found, '').replace(FILLING, '')].every((letter) => known.includes(letter));
}

/** Whether an actual in words says less than its target in words (优 → 良, 明显提升 → 有所提升, 及时 → 较及时, 按期完成 →
 *  延期完成). How many points that is worth nobody can read from it; the whole weight it is not without a word. */
export function saysLess(row: WordedRow): boolean {
  const texts = textsOf(row);
  if (texts === null || tellsContrary(row)) return texts !== null;
  const { aim, told } = texts;
  return (
    isLowerOnScale(aim, told) ||
    isWorseClass(aim, told) ||
    isWeaker(aim, told) ||
    isUnsteady(aim, told) ||
    isLate(aim + compactText(row.name), told) ||
    admitsShortfall(aim, told)
  );
}

function textsOf({ target, actual, echoesTarget }: WordedRow): { readonly aim: string; readonly told: string } | null {
  if (echoesTarget || target.kind !== 'words' || (actual.kind !== 'words' && actual.kind !== 'unreadable')) return null;
  const tidied = (text: string): string => compactText(text).replace(/[。.!;；,，、！]+$/u, '');
  const [aim, told] = [tidied(target.text), tidied(actual.text)];
  if (aim.length > LONGEST || told.length > LONGEST) return null;
  // A result that repeats its target says as much, unless it denies it.
  return told.includes(aim) && !DENIED.test(told.replace(aim, '')) ? null : { aim, told };
}

const DENIED = /[不未没无较欠次但]|基本|部分|大致|大体|初步|[延逾超]期|滞后/u;

function onlyOne(up: readonly string[], down: readonly string[], text: string): readonly string[] | null {
  const [rises, falls] = [up, down].map((words) => words.some((word) => text.includes(word)));
  return rises === falls ? null : rises ? up : down;
}

const SCALE = [
  '优|优秀|很好|非常好',
  '良|良好|好|优良|强',
  '较好|较强',
  '中|中等|一般|合格|尚可|尚好|及格',
  '低|较低|较差|差|很差|不好|弱|较弱|偏弱',
].map((words) => words.split('|'));

function isLowerOnScale(aim: string, told: string): boolean {
  const [aimed, reached] = [aim, told].map((text) => {
    const word = text.replace(/^(?:结果|效果|质量|评价|评定|等级|总体|为)+/u, '');
    return SCALE.findIndex((words) => words.includes(word));
  });
  return aimed !== undefined && reached !== undefined && aimed >= 0 && reached > aimed;
}

const CLASS = /(?<![a-z])(i{1,3}|iv|v)类/iu;
const CLASSES = ['i', 'ii', 'iii', 'iv', 'v'];

/** 水质达到Ⅲ类 → Ⅳ类. */
function isWorseClass(aim: string, told: string): boolean {
  const [aimed, reached] = [aim, told].map((text) => CLASSES.indexOf(CLASS.exec(text)?.[1]?.toLowerCase() ?? ''));
  return aimed !== undefined && reached !== undefined && aimed >= 0 && reached > aimed;
}

const STRONG = /显著|明显|大幅度?|非常|十分|极大|充分|全面|完全|高度|^很/u;
const PARTLY = /^(?:部分|基本|较为?|比较|初步|大致|大体|尚)|(?:有限|不大|不够|不足|较小|不高)$/u;
const SLIGHTLY = /有所|略有?|稍有?|小幅|一定|逐步|逐渐|有效/u;
const NOT_AT_ALL =
  /不明显|不显著|[无没未](?:有|见)?(?:明显|显著)|持平|(?:没有|无|未|未见)(?:变化|改变|改善|提升|提高|好转|成效)|^(?:未|不)变/u;
const DEGREE = new RegExp([STRONG, PARTLY, SLIGHTLY].map(({ source }) => source).join('|'), 'gu');

/** 健全 → 基本健全, 显著提升 → 提升, 改善 → 改善不明显. */
function isWeaker(aim: string, told: string): boolean {
  if (aim.length > LONGEST_AIM || told.length > LONGEST_RESULT) return false;
  if (NOT_AT_ALL.test(told)) return !STEADY.test(aim) && !/[无不未]/u.test(aim);
  if (!isAlike(aim, told)) return false;
  if (PARTLY.test(told)) return !PARTLY.test(aim) && !SLIGHTLY.test(aim.replace('有效', ''));
  return STRONG.test(aim) && !STRONG.test(told) && !told.includes('有效');
}

const BROUGHT = /^(?:已|都)?(?:取得|具有|有|发挥|产生|起到|见到)了?/u;
const EFFECT = /(?:效果|成效|作用|成果)(?=$)/u;

/** They speak of the same thing, apart from how much of it there is: one core, or something that got better. */
function isAlike(aim: string, told: string): boolean {
  const [a, b] = [aim, told].map((text) => text.replace(DEGREE, '').replace(BROUGHT, '').replace(EFFECT, '效果'));
  if (a === undefined || b === undefined) return false;
  // 显著 → 较显著: the degree alone is the goal.
  if (a === '') return told.includes(aim) || b === '' || UP.some((word) => b.includes(word));
  if (b !== '' && (a.includes(b) || b.includes(a))) return true;
  return UP.some((word) => a.includes(word)) && UP.some((word) => b.includes(word)) && b.length <= a.length;
}

function isUnsteady(aim: string, told: string): boolean {
  if (told.length > LONGEST_RESULT) return false;
  if (/长期|长效|持续|永久/u.test(aim) && /短期|暂时|临时|中断|停/u.test(told)) return true;
  if (!STEADY.test(aim)) return false;
  return /波动|动荡|起伏/u.test(told) || (DOWN.some((word) => told.includes(word)) && !STEADY.test(told));
}

const IN_TIME = /按[时期]|及时|如期|准时|时限|时效|时间|工期|进度|[日月年底末]前|之前|以前|年底|月底|\d[日月]/u;
const LATE =
  /(?<![无未不没有])(?:延期|延误|延迟|延后|次年|翌年|下一?年|明年|逾期|超期|超时|推迟|滞后|拖延|拖期|晚于|迟于|偏慢|缓慢)|未(?:能|按|及时|如期|准时)|不(?:够|太)?(?:及时|准时)/u;

function isLate(about: string, told: string): boolean {
  return IN_TIME.test(about) && LATE.test(told);
}

const SHORT_OF =
  /未(?:能|按|完成|完工|完全|全部|达|实现|建成|开展|启动|验收|落实|形成|支付|拨付|到位|有效|及时|取得|通过|办结|竣工|投入|覆盖)|尚未|没有(?:完成|达到|实现|建成|落实)|不到位|不力$|不佳|不理想|有待|仍需|效果(?:较|很)?差|(?:不足|不够|欠缺|缺失|较差|滞后)$|^(?:待|缺|少|差)(?!错)/u;

/** What is wrong, unless it is told to be absent or dealt with. */
const WRONG =
  /(?<!(?:无|未|没有|零|杜绝|消除|防止|避免|减少|降低|下降|查处|处理|整治|打击|排除|解决)\p{Script=Han}{0,5})(?:欠(?![费款薪税])|薄弱|松散|混乱|无序|削弱|中断|间歇|停滞|停工|停运|故障|违规|违法|违纪|不规范|不合规|不完善|正在|筹备|[推进建]中$|进行中|在建|存在\p{Script=Han}{0,8}(?:问题|现象|隐患|不足))/u;

/** 一次性验收合格 → 整改后验收合格. */
const AFTER_ALL = /(?:整改|返工|修改|复检|复验|补正)(?:完成)?(?:后|再)|第?[二两三]次/u;

/** 未能按期完成, 效果不佳, 存在不规范现象: somebody says that it fell short. */
function admitsShortfall(aim: string, told: string): boolean {
  if (/一次/u.test(aim) && AFTER_ALL.test(told)) return true;
  const found = SHORT_OF.exec(told)?.[0] ?? (told.length > LONGEST_RESULT ? undefined : WRONG.exec(told)?.[0]);
  return found !== undefined && !aim.includes(found) && !/[无未不没]|杜绝|避免|防止|零/u.test(aim);
}

/** Whether the points typed are the whole weight although the actual says less than its target. */
export function isFullForLess(row: WordedRow & Pick<IndicatorRow, 'weight' | 'written'>): boolean {
  const { weight, written } = row;
  if (weight.kind !== 'figure' || written.kind !== 'figure') return false;
  const { value } = weight.quantity;
  if (value.isZero() || written.quantity.value.lt(value)) return false;
  return tellsLaterDate(row) || saysLess(row);
}
