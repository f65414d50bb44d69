import { LibreOffice } from '../support/libre-office';
import { compareFormulas } from '../support/live-formula-rows';

const office = new LibreOffice();
afterAll(() => {
  office.close();
});

test('formulas that nobody has calculated come to the exact hundredth in LibreOffice', () => {
  const { formulas, ties, functions, differences } = compareFormulas(office, 6_000, 2026);
  expect(differences).toEqual([]);
  expect([...functions.keys()].sort()).toEqual(['deduction', 'direct', 'proportional', 'range', 'threshold', 'tiers']);
  expect(formulas).toBeGreaterThan(2_000);
  expect(ties).toBeGreaterThan(200);
}, 120_000);
