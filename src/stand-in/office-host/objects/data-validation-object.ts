import { cellCount, commonArea, type Area } from '../../../core/grid/address';
import type { CellValidation, DataValidation } from '../../workbook/workbook-types';
import { cutArea } from '../cells/cut-area';
import { invalidArgument, notImplemented } from '../request/excel-error';
import { booleanArgument, HostObject, type RangeAreas } from '../request/host-object';
import type { Json } from '../request/wire';
import type { ExcelSession } from '../session/excel-session';
import { freshId } from './keyed-collection';
import { checkUnprotected } from './range-cells';
import { isValid } from './validation-values';
import { alertFrom, promptFrom, ruleFrom, ruleOf, TYPE_NAMES } from './validation-rule';

/** The data validation (数据验证) of some cells: one, none, or more than can be told. */
export function dataValidationObject(session: ExcelSession, cells: RangeAreas): HostObject {
  const { sheetId, areas } = cells;
  const { edits } = session;
  const touching = (): readonly DataValidation[] =>
    edits.validations(edits.sheet(sheetId)).filter((validation) => common(validation.areas, areas).length > 0);
  /** `mixed`: some cells have none; `several`: they differ. */
  const current = (): DataValidation | 'none' | 'mixed' | 'several' => {
    const [first, ...others] = touching();
    if (!first) return 'none';
    if (
      countOf(
        common(
          [first, ...others].flatMap((each) => each.areas),
          areas,
        ),
      ) < countOf(areas)
    )
      return 'mixed';
    return others.some((other) => contentOf(other) !== contentOf(first)) ? 'several' : first;
  };
  const told = <T extends Json>(read: (validation: CellValidation) => T): Json => {
    const found = current();
    if (found === 'none') return read(ANYTHING);
    return typeof found === 'string' ? null : read(found);
  };
  const clear = (): void => {
    checkUnprotected(session, sheetId);
    for (const { id, isFixed, ...validation } of touching()) {
      if (isFixed) throw notImplemented('DataValidation.Clear() of a validation of Excel 2010 and later');
      const left = areas.reduce((pieces, hole) => pieces.flatMap((piece) => cutArea(piece, hole)), validation.areas);
      const rest = left.length > 0 ? { ...validation, areas: left } : null;
      edits.edit({ kind: 'dataValidation', sheetId, id, validation: rest });
    }
  };
  const change = (part: Partial<CellValidation>): void => {
    const found = current();
    if (found === 'mixed' || found === 'several')
      throw notImplemented('DataValidation of cells that have different ones');
    const { id, validation } =
      found === 'none' ? { id: freshId(), validation: ANYTHING } : { id: found.id, validation: withoutId(found) };
    const isWhole = found !== 'none' && !found.isFixed && countOf(found.areas) === countOf(areas);
    if (!isWhole) clear();
    checkUnprotected(session, sheetId);
    const own = { ...validation, ...part, areas: areas.map(plainArea) };
    edits.edit({ kind: 'dataValidation', sheetId, id: isWhole ? id : freshId(), validation: own });
  };
  return new HostObject('DataValidation', {
    scalars: {
      Type: {
        get: () => {
          const found = current();
          if (found === 'none') return 'None';
          if (found === 'mixed') return 'MixedCriteria';
          return found === 'several' ? 'Inconsistent' : TYPE_NAMES[found.type];
        },
      },
      Rule: { get: () => told(ruleOf), set: (value) => change(ruleFrom(value)) },
      IgnoreBlanks: {
        get: () => told(({ ignoresBlanks }) => ignoresBlanks),
        set: (value) => change({ ignoresBlanks: booleanArgument(value) }),
      },
      Prompt: {
        get: () => told(({ prompt: { isShown, title, text } }) => ({ showPrompt: isShown, title, message: text })),
        set: (value) => change({ prompt: promptFrom(value) }),
      },
      ErrorAlert: {
        get: () =>
          told(({ alert: { isShown, title, text, style } }) => {
            return { showAlert: isShown, title, message: text, style: style.charAt(0).toUpperCase() + style.slice(1) };
          }),
        set: (value) => change({ alert: alertFrom(value) }),
      },
      Valid: { get: () => validity(session, cells, touching()) },
    },
    methods: { Clear: clear },
  });
}

/** What Excel says of cells without a validation. */
const ANYTHING: CellValidation = {
  areas: [],
  type: 'none',
  operator: 'between',
  formulas: [null, null],
  ignoresBlanks: true,
  hasDropDown: true,
  prompt: { isShown: true, title: '', text: '' },
  alert: { isShown: true, title: '', text: '', style: 'stop' },
};

/** true: all cells hold what is allowed; false: none does; null: some do. */
function validity(session: ExcelSession, { sheetId, areas }: RangeAreas, found: readonly DataValidation[]): Json {
  const sheet = session.edits.sheet(sheetId);
  const wrong = found.flatMap((validation) =>
    common(validation.areas, areas).flatMap((area) => {
      if (cellCount(area) > session.traps.cellLimit) throw invalidArgument();
      return placesOf(area).filter(
        ({ row, column }) => !isValid(validation, session.edits.cell(sheet, row, column)?.value ?? null),
      );
    }),
  );
  if (wrong.length === 0) return true;
  return wrong.length === countOf(areas) ? false : null;
}

function placesOf({ top, left, bottom, right }: Area): readonly { readonly row: number; readonly column: number }[] {
  return Array.from({ length: bottom - top + 1 }, (_, i) =>
    Array.from({ length: right - left + 1 }, (__, j) => ({ row: top + i, column: left + j })),
  ).flat();
}

function common(a: readonly Area[], b: readonly Area[]): readonly Area[] {
  return a.flatMap((one) => b.flatMap((other) => commonArea(one, other) ?? []));
}

function countOf(areas: readonly Area[]): number {
  return areas.reduce((sum, area) => sum + cellCount(area), 0);
}

function contentOf({ id: _id, isFixed: _fixed, areas: _areas, ...content }: DataValidation): string {
  return JSON.stringify(content);
}

function withoutId({ id: _id, isFixed: _fixed, ...validation }: DataValidation): CellValidation {
  return validation;
}

function plainArea({ top, left, bottom, right }: Area): Area {
  return { top, left, bottom, right };
}
