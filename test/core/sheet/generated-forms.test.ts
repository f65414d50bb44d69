import fc from 'fast-check';
import { faultsOf } from './generated-faults';
import { generatedForm } from './generated-form';

test('400 generated forms: every weighted row is found, nothing else is taken for one, every value is exact or asked', () => {
  fc.assert(
    fc.property(generatedForm, (form) => {
      expect(faultsOf(form)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
