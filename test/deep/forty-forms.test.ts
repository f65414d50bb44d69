import { reviewByKeyboard } from '../support/review-by-keyboard';

test('forty forms are reviewed with F8 and Enter alone', () => reviewByKeyboard(40), 240_000);
