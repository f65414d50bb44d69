import { Exact } from '../../exact';
import type { FunctionChoice } from '../rules/scoring-rules';
import { isDefined, isRelated, meaningOfCompletion } from './measures';
import type { RuleRow } from './rule-row';
import { here, NUMBER, POINTS_OF_ROW, scan, type Scanner } from './wording';

const LEFT = here(
  '(?:未(?:达到|完成|达标)(?:目标值?|指标值?)?的?,?)?(?:按(?:照)?)?(?:(?:本项|该项|指标|实际|评价)?得分=)?',
);
const DEFINITION = here('([^=,;。扣分\\d]{2,24})=(?:100%|[^,;。分扣\\d])+[。;,]');
const TIMES = here('[×*xX·]');
const RIGHT = here(
  '(?:计算)?(?:得分|计分|记分)?(?:[,;。](?:最高(?:得|计)?满分|最高≤(?:满分|分值)|以满分为限|(?:超过|>)100%的?,?按100%(?:计算?|计分)))?$',
);
const ACTUAL = '(?:B|实际(?:完成)?(?:值|数量?)|(?:实际)?完成(?:值|数量?)|实际产出数?)';
const TARGET = '(?:A|年度指标值|(?:计划|目标|指标)(?:完成)?(?:值|数量?)|计划产出数?)';
const QUOTIENT = here(`\\(?${ACTUAL}[/÷]${TARGET}\\)?`);
const HUNDRED = here('100%');
const WEIGHT = here(`${POINTS_OF_ROW}|满分`);
const POINTS = here(`${NUMBER}分?(?=$|[×*xX·计得记,;。])`);
const RATE = here('((?:(?![每扣得计记不未无])\\p{Script=Han}){0,12}(?:率|度|比例|占比))');

/** The sentence of Beijing's form, with or without what it says of at-most indicators. */
const BEIJING =
  /^定量指标若为(?:正向|正常)指标(?:\([^()]*\))?,?则得分计算方法应用全年实际值(?:\(B?\))?[/÷]年度指标值(?:\(A?\))?[*×xX]该指标分值([;。,]若定量指标为(?:反向|逆向)指标(?:\([^()]*\))?,?则得分计算方法应用年度指标值(?:\(A?\))?[/÷]全年实际值(?:\(B?\))?[*×xX]该指标分值)?$/u;

/** 得分=资金到位率×分值, 按B/A×该指标分值记分: the rate reached, or the actual by the target, times the weight. Never above the
 *  weight. */
export function ruleOfFormula(compact: string, row: RuleRow): FunctionChoice | null {
  const beijing = BEIJING.exec(compact);
  if (beijing && row.comparison !== null) {
    if (row.comparison !== 'atMost') return { function: 'proportional', reverse: 'linear' };
    return beijing[1] === undefined ? null : { function: 'proportional', reverse: 'ratio' };
  }
  const scanner = scan(compact);
  const defined = scanner.eat(DEFINITION)?.[1];
  if (defined !== undefined && !isDefined(defined, row)) return null;
  scanner.eat(LEFT);
  const factors = factorsOf(scanner, row);
  if (factors === null || !scanner.eat(RIGHT) || !scanner.isDone) return null;
  // How an at-most indicator falls is said in more than one way; one that is met does not fall.
  if (row.comparison === 'atMost' && !(row.met === true && compact.startsWith('未'))) return null;
  return factors === 'ratio' ? { function: 'proportional', reverse: 'linear' } : { function: 'direct' };
}

/** Exactly one weight and one rate; 100% may stand beside them. */
function factorsOf(scanner: Scanner, row: RuleRow): 'actual' | 'ratio' | null {
  const found: ('weight' | 'hundred' | 'actual' | 'ratio')[] = [];
  do {
    const factor = factorOf(scanner, row);
    if (factor === null) return null;
    found.push(factor);
  } while (scanner.eat(TIMES));
  const rates = found.filter((factor) => factor === 'actual' || factor === 'ratio');
  const weights = found.filter((factor) => factor === 'weight').length;
  return rates.length === 1 && weights === 1 && found.length <= 3 ? (rates[0] ?? null) : null;
}

function factorOf(scanner: Scanner, row: RuleRow): 'weight' | 'hundred' | 'actual' | 'ratio' | null {
  if (scanner.eat(QUOTIENT)) return 'ratio';
  if (scanner.eat(WEIGHT)) return 'weight';
  if (scanner.eat(HUNDRED)) return 'hundred';
  const points = scanner.eat(POINTS)?.[1];
  if (points !== undefined) return row.weight !== null && new Exact(points).eq(row.weight) ? 'weight' : null;
  const rate = scanner.eat(RATE)?.[1];
  if (rate === undefined) return null;
  if (/^(?:实际|指标|目标|任务)?(?:完成|达成)(?:率|比例)$/u.test(rate)) return meaningOfCompletion(rate, row);
  return row.kind !== 'count' && isRelated(rate, row) ? 'actual' : null;
}
