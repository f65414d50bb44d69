import fc from 'fast-check';
import { faultsOf } from '../core/sheet/generated-faults';
import { generatedForm } from '../core/sheet/generated-form';

test('10,000 generated forms (dialect × layout × spelling) are recognised without a silent error', () => {
  fc.assert(
    fc.property(generatedForm, (form) => {
      expect(faultsOf(form)).toEqual([]);
    }),
    { numRuns: 10_000 },
  );
}, 300_000);
