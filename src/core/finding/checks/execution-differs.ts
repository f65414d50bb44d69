import { Exact, HUNDRED, plainText } from '../../exact';
import { firstPlace, type Check } from '../check';
import { otherDenominators } from '../execution-denominator';
import { differs } from '../tolerance';

const RATE_DECIMALS = 4;

/** S4: what stood in the score cell of the budget execution is not its rate times its weight. Besides, as a note: the
 *  table of indicators takes the rate on another budget figure than the one it was taken on. */
export const executionDiffers: Check = {
  id: 'S4',
  observeWorkbook: otherDenominators,
  observe: ({ sheet, card: { execution } }) => {
    const written = sheet.execution?.written;
    if (!execution || written?.kind !== 'figure' || execution.score === null) return [];
    if (!differs(written.quantity.value, execution.score)) return [];
    const rate = new Exact(execution.rate ?? 0).times(HUNDRED).toDecimalPlaces(RATE_DECIMALS);
    const args = {
      written: plainText(written.quantity.value),
      rate: `${plainText(rate)}%`,
      weight: execution.weight ?? '',
      computed: plainText(new Exact(execution.score)),
    };
    return [{ place: firstPlace(sheet, execution.scoreCell), args }];
  },
};
