import { Exact, plainText } from '../../exact';
import { firstPlace, type Check, type CheckSubject, type Observation } from '../check';
import { differs } from '../tolerance';

/** S3: what stood in the total cell is not the sum of the scores, or stands there though no sum can be told yet. */
export const totalDiffers: Check = {
  id: 'S3',
  observe: (subject) => {
    const { sheet, card } = subject;
    const written = sheet.total?.written;
    const { score, explanation } = card.total;
    if (written?.kind !== 'figure' || card.kind !== 'scored') return [];
    if (score === null) return incomplete(subject, plainText(written.quantity.value));
    if (!differs(written.quantity.value, score)) return [];
    // Where the rule set caps or raises the sum, the total is more than a sum.
    const by = explanation ? 'rules' : 'sum';
    const args = { written: plainText(written.quantity.value), computed: plainText(new Exact(score)), by };
    return [{ place: firstPlace(sheet, card.total.cell), args }];
  },
};

/** An old total is left in its cell while a part of the sum is missing: it must not be taken for the new one. */
function incomplete({ sheet, card }: CheckSubject, written: string): readonly Observation[] {
  const parts = card.execution ? [card.execution, ...card.rows] : card.rows;
  const missing = parts.filter(({ status }) => status === 'unscorable').length;
  if (missing === 0) return [];
  return [{ place: firstPlace(sheet, card.total.cell), args: { written, missing: String(missing), by: 'incomplete' } }];
}
