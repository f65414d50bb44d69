import { checkForms } from './check-forms';

const MOST_ASKED = 0.15;

test('300 generated forms that leave something out: nothing is silently wrong, and few rows are asked', () => {
  const { rows, asked } = checkForms(300, 12);
  expect(asked / rows).toBeLessThan(MOST_ASKED);
});
