import { reviewByKeyboard } from '../support/review-by-keyboard';

/* Forty forms: test/deep/forty-forms.test.ts. */

test('forms are reviewed with F8 and Enter alone: what is asked is answered, all is looked at, the sheet follows', () =>
  reviewByKeyboard(16));
