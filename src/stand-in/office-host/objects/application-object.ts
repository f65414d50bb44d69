import { textArgument } from '../cells/arguments';
import { CALCULATION_MODES } from '../session/calculation';
import { invalidArgument } from '../request/excel-error';
import type { ExcelSession } from '../session/excel-session';
import { HostObject } from '../request/host-object';
import type { Json } from '../request/wire';

/** Excel itself. */
export function applicationObject(session: ExcelSession): HostObject {
  return new HostObject('Application', {
    scalars: {
      CalculationMode: { get: () => session.calculation.mode, set: (value) => setMode(session, value) },
      CalculationState: { get: () => (session.traps.staysPending ? 'Pending' : 'Done') },
      DecimalSeparator: { get: () => '.' },
      ThousandsSeparator: { get: () => ',' },
      UseSystemSeparators: { get: () => true },
    },
    methods: {
      Calculate: (type) => {
        const extent = EXTENTS.get(textArgument(type));
        if (extent === undefined) throw invalidArgument();
        session.edits.store();
        return session.calculation.calculate(extent);
      },
      SuspendScreenUpdatingUntilNextSync: () => undefined,
      SuspendApiCalculationUntilNextSync: () => undefined,
    },
  });
}

const EXTENTS: ReadonlyMap<string, 'stale' | 'all'> = new Map([
  ['Recalculate', 'stale'],
  ['Full', 'all'],
  ['FullRebuild', 'all'],
]);

function setMode(session: ExcelSession, value: Json): void {
  const mode = CALCULATION_MODES.find((known) => known === value);
  if (mode === undefined) throw invalidArgument();
  if (session.traps.forgetsCalculationMode) return;
  session.edits.store();
  session.calculation.mode = mode;
}
