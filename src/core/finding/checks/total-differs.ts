import { Exact, plainText } from '../../exact';
import { firstPlace, type Check } from '../check';
import { differs } from '../tolerance';

/** S3: what stood in the total cell is not the sum of the scores. */
export const totalDiffers: Check = {
  id: 'S3',
  observe: ({ sheet, card }) => {
    const written = sheet.total?.written;
    const { score } = card.total;
    if (written?.kind !== 'figure' || score === null || !differs(written.quantity.value, score)) return [];
    const args = { written: plainText(written.quantity.value), computed: plainText(new Exact(score)) };
    return [{ place: firstPlace(sheet, card.total.cell), args }];
  },
};
