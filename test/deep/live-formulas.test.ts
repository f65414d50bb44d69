import { LibreOffice } from '../support/libre-office';
import { compareFormulas } from '../support/live-formula-rows';

const office = new LibreOffice();
afterAll(() => {
  office.close();
});

test('R5: 300,000 formulas equal the core in LibreOffice, 10,000 of them on a tie', () => {
  const { formulas, ties, differences } = compareFormulas(office, 700_000, 5);
  expect(differences).toEqual([]);
  expect(formulas).toBeGreaterThanOrEqual(300_000);
  expect(ties).toBeGreaterThanOrEqual(10_000);
}, 3_600_000);
