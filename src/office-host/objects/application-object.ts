import { textArgument } from '../arguments';
import { invalidArgument, notImplemented } from '../excel-error';
import { HostObject } from '../host-object';

/** Excel itself. The workbook in memory is always calculated, so the mode is Automatic and stays so. */
export function applicationObject(): HostObject {
  return new HostObject('Application', {
    scalars: {
      CalculationMode: {
        get: () => 'Automatic',
        set: (value) => {
          if (value !== 'Automatic') throw notImplemented(`Application.CalculationMode = ${String(value)}`);
        },
      },
      CalculationState: { get: () => 'Done' },
      DecimalSeparator: { get: () => '.' },
      ThousandsSeparator: { get: () => ',' },
      UseSystemSeparators: { get: () => true },
    },
    methods: {
      Calculate: (type) => {
        if (!/^(?:Recalculate|Full|FullRebuild)$/.test(textArgument(type))) throw invalidArgument();
      },
      SuspendScreenUpdatingUntilNextSync: () => undefined,
      SuspendApiCalculationUntilNextSync: () => undefined,
    },
  });
}
