import { Exact, plainText } from '../../exact';
import { firstPlace, type Check } from '../check';
import { differs } from '../tolerance';

/** S3: what stood in the total cell is not the sum of the scores. */
export const totalDiffers: Check = {
  id: 'S3',
  observe: ({ sheet, card }) => {
    const written = sheet.total?.written;
    const { score, explanation } = card.total;
    if (written?.kind !== 'figure' || score === null || !differs(written.quantity.value, score)) return [];
    // Where the rule set caps or raises the sum, the total is more than a sum.
    const by = explanation ? 'rules' : 'sum';
    const args = { written: plainText(written.quantity.value), computed: plainText(new Exact(score)), by };
    return [{ place: firstPlace(sheet, card.total.cell), args }];
  },
};
