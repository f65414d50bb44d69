import { commonArea, isInArea } from '../../../core/grid/address';
import type { Area, ConditionalFormat } from '../../workbook/workbook-types';
import { htmlColor, readColor } from '../cells/html-color';
import { isNumberFormat } from '../cells/number-format';
import { ExcelError, invalidArgument, itemNotFound, notImplemented } from '../request/excel-error';
import { HostObject, type HostScalar, type RangeAreas, textArgument } from '../request/host-object';
import type { ExcelSession } from '../session/excel-session';
import { freshId, keyedItems } from './keyed-collection';
import { addOtherRule, otherRuleObject, otherRules } from './other-rules';
import { checkUnprotected } from './range-cells';

/** The conditional formats that touch some cells. The workbook in memory tells only those with a formula of their own. */
export function conditionalFormatCollectionObject(session: ExcelSession, { sheetId, areas }: RangeAreas): HostObject {
  const formats = () =>
    session.edits
      .formats(session.edits.sheet(sheetId))
      .filter((format) => format.areas.some((area) => areas.some((own) => commonArea(own, area) !== null)));
  const all = (): readonly { readonly id: string }[] => [
    ...unresolved(session),
    ...otherRules(session, sheetId),
    ...formats(),
  ];
  const members = keyedItems(
    all,
    (id) => all().find((format) => format.id === textArgument(id)),
    ({ id }) => {
      const other = otherRules(session, sheetId).find((rule) => rule.id === id);
      if (other) return otherRuleObject(session, sheetId, other);
      return unresolvedObject(session, id) ?? conditionalFormatObject(session, sheetId, id);
    },
  );
  const remove = (id: string): void => session.edits.edit({ kind: 'conditionalFormat', sheetId, id, format: null });
  return new HostObject('ConditionalFormatCollection', {
    ...members,
    objectMethods: {
      ...members.objectMethods,
      Add: (type) => {
        const kind = textArgument(type);
        if (!TYPES.test(kind)) throw invalidArgument();
        checkUnprotected(session, sheetId);
        const id = freshId();
        if (kind !== 'Custom') return addOtherRule(session, sheetId, { id, type: kind });
        loseRule(session, sheetId);
        session.madeFormats.add(id);
        const format = { areas: areas.map(plainArea), formula: '', fill: null, fontColor: null };
        session.edits.edit({ kind: 'conditionalFormat', sheetId, id, format });
        return conditionalFormatObject(session, sheetId, id);
      },
    },
    methods: {
      ...members.methods,
      ClearAll: () => {
        checkUnprotected(session, sheetId);
        const whole = formats().every((format) =>
          format.areas.every((area) => areas.some((own) => contains(own, area))),
        );
        // Excel would cut the cells out of a format that reaches further.
        if (!whole) throw notImplemented('ConditionalFormatCollection.ClearAll() of a part of a format');
        for (const { id } of formats()) remove(id);
      },
    },
  });
}

function contains(outer: Area, { top, left, bottom, right }: Area): boolean {
  return isInArea(outer, top, left) && isInArea(outer, bottom, right);
}

function plainArea({ top, left, bottom, right }: Area): Area {
  return { top, left, bottom, right };
}

/** Takes the last conditional format away that the add-in has not made, and that is not being taken away; once. */
function loseRule(session: ExcelSession, sheetId: string, but = ''): void {
  if (!session.traps.losesRules || session.hasLostRule) return;
  const { edits } = session;
  const others = edits.formats(edits.sheet(sheetId)).filter(({ id }) => id !== but && !session.madeFormats.has(id));
  const lost = others.at(-1);
  if (!lost) return;
  session.hasLostRule = true;
  edits.edit({ kind: 'conditionalFormat', sheetId, id: lost.id, format: null });
}

const TYPES = /^(?:Custom|DataBar|ColorScale|IconSet|TopBottom|PresetCriteria|ContainsText|CellValue)$/;

/** Rules of somebody else's that Excel lists and cannot resolve. */
function unresolved({ traps }: ExcelSession): readonly { readonly id: string; readonly type: string }[] {
  if (traps.unresolvedRules === 'none') return [];
  const paired = ['first', 'second'].map((id) => ({ id: `{${id}-on-A1}`, type: 'CellValue' }));
  return traps.unresolvedRules === 'paired' ? paired : [...paired, { id: '{duplicate}', type: 'Custom' }];
}

function unresolvedObject(session: ExcelSession, id: string): HostObject | null {
  const found = unresolved(session).find((rule) => rule.id === id);
  if (!found) return null;
  const fails = (): never => {
    throw itemNotFound();
  };
  return new HostObject('ConditionalFormat', {
    identity: () => ({ Id: id }),
    scalars: { Id: { get: () => id }, Type: { get: () => found.type }, Priority: { get: fails } },
    objects: { Custom: fails, CustomOrNullObject: fails },
    objectMethods: { GetRange: fails, GetRangeOrNullObject: fails, GetRanges: fails },
    methods: { Delete: fails },
  });
}

/** A conditional format with a formula of its own, known by its id. */
function conditionalFormatObject(session: ExcelSession, sheetId: string, id: string): HostObject {
  const { edits } = session;
  const formats = () => edits.formats(edits.sheet(sheetId));
  const current = (): ConditionalFormat => {
    const found = formats().find((format) => format.id === id);
    if (!found) throw itemNotFound();
    return found;
  };
  const change = (part: Partial<ConditionalFormat>): void => {
    const { id: _, ...format } = { ...current(), ...part };
    checkUnprotected(session, sheetId);
    edits.edit({ kind: 'conditionalFormat', sheetId, id, format });
  };
  const custom = (): HostObject => customFormatObject(current, change);
  const single = (): HostObject | null => {
    const [area, ...others] = current().areas;
    return area && others.length === 0 ? session.range({ ...area, sheetId }) : null;
  };
  return new HostObject('ConditionalFormat', {
    identity: () => ({ Id: id }),
    scalars: {
      Id: { get: () => current().id },
      Type: { get: () => (current(), 'Custom') },
      Priority: {
        get: () => formats().findIndex((format) => format.id === id),
        set: (value) => {
          if (value !== formats().findIndex((format) => format.id === id)) {
            throw notImplemented(`ConditionalFormat.Priority = ${String(value)}`);
          }
        },
      },
    },
    objects: { Custom: custom, CustomOrNullObject: custom },
    objectMethods: {
      GetRange: () => {
        const range = single();
        if (!range) throw new ExcelError('GeneralException', 'The conditional format applies to more than one range.');
        return range;
      },
      GetRangeOrNullObject: single,
      GetRanges: () => session.rangeAreas({ sheetId, areas: current().areas }),
    },
    methods: {
      Delete: () => {
        current();
        checkUnprotected(session, sheetId);
        loseRule(session, sheetId, id);
        edits.edit({ kind: 'conditionalFormat', sheetId, id, format: null });
      },
    },
  });
}

/** The formula and the look of a conditional format; the look has the parts the workbook in memory keeps. */
function customFormatObject(
  current: () => ConditionalFormat,
  change: (part: Partial<ConditionalFormat>) => void,
): HostObject {
  const color = (name: 'fill' | 'fontColor'): HostScalar => ({
    get: () => {
      const value = current()[name];
      return value === null ? '' : htmlColor(value);
    },
    set: (value) => change({ [name]: readColor(value) }),
  });
  const look = (type: string, name: 'fill' | 'fontColor'): HostObject =>
    new HostObject(type, {
      scalars: { Color: color(name) },
      methods: { Clear: () => change({ [name]: null }) },
    });
  return new HostObject('CustomConditionalFormat', {
    objects: {
      Rule: () =>
        new HostObject('ConditionalFormatRule', {
          scalars: {
            Formula: {
              get: () => `=${current().formula}`,
              set: (value) => change({ formula: textArgument(value).replace(/^=/, '') }),
            },
          },
        }),
      Format: () =>
        new HostObject('ConditionalRangeFormat', {
          scalars: {
            NumberFormat: {
              get: () => current().numberFormat ?? null,
              set: (value) => {
                if (!isNumberFormat(textArgument(value))) throw invalidArgument();
                change({ numberFormat: textArgument(value) });
              },
            },
          },
          objects: {
            Fill: () => look('ConditionalRangeFill', 'fill'),
            Font: () => look('ConditionalRangeFont', 'fontColor'),
          },
        }),
    },
  });
}
