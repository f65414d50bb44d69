import { conditionsHere, type Condition } from './conditions';
import { eatEffect, eatStep, type Effect } from './effects';
import { here, NUMBER, POINTS, scan, UNIT, type Scanner } from './wording';

/** What one part of a rule says. */
export type Statement =
  | { readonly kind: 'case'; readonly condition: Condition | null; readonly effect: Effect }
  | { readonly kind: 'whole'; readonly points: string }
  | { readonly kind: 'standard'; readonly at: string }
  | { readonly kind: 'definition'; readonly name: string }
  | { readonly kind: 'floor'; readonly points: string }
  | { readonly kind: 'most'; readonly points: string }
  | { readonly kind: 'wholeSteps' }
  | { readonly kind: 'capped' };

const END = '(?=$|[,;。、])';
/** 执行率=(支出÷预算)×100%: what the rate is, which the actual tells already. */
const DEFINITION = here(
  `(?!得分|[^=]{0,6}得分=)([^=≥≤<>,;。:扣分]{2,24})=(?=[^,;。]*[/÷])(?:100%|[^,;。分扣\\d])+(?=[,;。])`,
);
const STANDARD = here(`以${NUMBER}%为(?:标准|基准)${END}`);
const WHOLE = here(`(?:本项|该项|本指标|该指标)?(?:满分|总分|分值|权重|共|共计)?为?${POINTS}${END}`);
const FLOOR = here(
  `(?:直至|直到|至)?扣完(?:(?:本|该)项(?:分值|得分)?|(?:本|该)项|分值)?(?:为止)?${END}|扣至0分(?:为止)?${END}|最低(?:为|得)?0分${END}`,
);
const FLOOR_AT = here(`(?:最低(?:得|为)?|扣至)${POINTS}(?:为止)?${END}`);
const MOST = here(`(?:最多|最高|累计最多|最多累计)扣(?:减|除)?${POINTS}${END}`);
const WHOLE_STEPS = here(`(?:不足|<)(${NUMBER}${UNIT})的?,?按\\1(?:计算|计|扣分|扣)${END}`);
const CAPPED = here(
  `(?:最高(?:得|计)?满分|(?:最高)?≤(?:满分|分值|本项分值)|以满分为限|超额完成不(?:另)?加分|超过部分不加分)${END}`,
);
const SEPARATORS = here('[,;。、]*');

/** A rule as its statements, in their order; null when any part of it is not understood. */
export function statementsOf(compact: string): readonly Statement[] | null {
  const scanner = scan(compact);
  const all: Statement[] = [];
  for (;;) {
    scanner.eat(SEPARATORS);
    if (scanner.isDone) return all;
    const found = statement(
      scanner,
      all.every(({ kind }) => kind === 'definition'),
    );
    if (found === null) return null;
    all.push(found);
  }
}

function statement(scanner: Scanner, isFirst: boolean): Statement | null {
  const definition = scanner.eat(DEFINITION)?.[1];
  if (definition !== undefined) return { kind: 'definition', name: definition };
  const standard = scanner.eat(STANDARD)?.[1];
  if (standard !== undefined) return { kind: 'standard', at: standard };
  const whole = isFirst ? scanner.eat(WHOLE)?.[1] : undefined;
  if (whole !== undefined) return { kind: 'whole', points: whole };
  if (scanner.eat(FLOOR)) return { kind: 'floor', points: '0' };
  const floor = scanner.eat(FLOOR_AT)?.[1];
  if (floor !== undefined) return { kind: 'floor', points: floor };
  const most = scanner.eat(MOST)?.[1];
  if (most !== undefined) return { kind: 'most', points: most };
  if (scanner.eat(WHOLE_STEPS)) return { kind: 'wholeSteps' };
  if (scanner.eat(CAPPED)) return { kind: 'capped' };
  return eatCase(scanner);
}

/** A step alone, or a condition with what follows from it. */
function eatCase(scanner: Scanner): Statement | null {
  const { at } = scanner;
  const step = eatStep(scanner);
  if (step) return { kind: 'case', condition: null, effect: { kind: 'step', step } };
  scanner.at = at;
  for (const condition of conditionsHere(scanner)) {
    const effect = eatEffect(scanner);
    if (effect !== null) return { kind: 'case', condition, effect };
  }
  scanner.at = at;
  const alone = eatEffect(scanner);
  return alone?.kind === 'proportion' ? { kind: 'case', condition: null, effect: alone } : null;
}
