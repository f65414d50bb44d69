import { endToEndFaults } from '../../support/end-to-end';

test('R2: 150 generated sheets through office.js hold the scores of the core, and nothing else has changed', async () => {
  for (let seed = 1; seed <= 3; seed += 1) expect(await endToEndFaults(50, seed)).toEqual([]);
});
