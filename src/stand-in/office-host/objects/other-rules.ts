import { readColor } from '../cells/html-color';
import { itemNotFound, notImplemented } from '../request/excel-error';
import { HostObject, textArgument } from '../request/host-object';
import type { Json } from '../request/wire';
import type { ExcelSession } from '../session/excel-session';

/* Conditional formats of other kinds than a formula with a fill: data bars, colour scales, icons, comparisons. The workbook in
   memory does not tell those of a file and can write none; asked for (`b1-kinds`), Excel keeps those that are added for as long
   as it is open. Of what they say nothing is known but their kind. */

/** A rule of another kind. */
export interface OtherRule {
  readonly id: string;
  readonly type: string;
}

/** Adds one, if the host was asked to. */
export function addOtherRule(session: ExcelSession, sheetId: string, rule: OtherRule): HostObject {
  if (!session.traps.otherRuleKinds) throw notImplemented(`ConditionalFormatCollection.Add(${rule.type})`);
  session.otherRules.set(sheetId, [...otherRules(session, sheetId), rule]);
  return otherRuleObject(session, sheetId, rule);
}

export function otherRules({ otherRules: all }: ExcelSession, sheetId: string): readonly OtherRule[] {
  return all.get(sheetId) ?? [];
}

export function otherRuleObject(session: ExcelSession, sheetId: string, { id, type }: OtherRule): HostObject {
  // Excel has the part of a rule that belongs to its kind, and no other.
  const notOfThisKind = (): never => {
    throw itemNotFound();
  };
  return new HostObject('ConditionalFormat', {
    identity: () => ({ Id: id }),
    scalars: { Id: { get: () => id }, Type: { get: () => type } },
    objects: {
      Custom: notOfThisKind,
      CustomOrNullObject: () => null,
      ...(type === 'CellValue' ? { CellValue: comparisonObject } : {}),
    },
    methods: {
      Delete: () => {
        const left = otherRules(session, sheetId).filter((rule) => rule.id !== id);
        session.otherRules.set(sheetId, left);
      },
    },
  });
}

/** The comparison of a rule, and the look it gives. */
function comparisonObject(): HostObject {
  let rule: Json = null;
  let color: Json = '';
  return new HostObject('CellValueConditionalFormat', {
    scalars: { Rule: { get: () => rule, set: (value) => void (rule = value) } },
    objects: {
      Format: () =>
        new HostObject('ConditionalRangeFormat', {
          objects: {
            Font: () =>
              new HostObject('ConditionalRangeFont', {
                scalars: {
                  Color: {
                    get: () => color,
                    set: (value) => {
                      readColor(value);
                      color = textArgument(value);
                    },
                  },
                },
              }),
          },
        }),
    },
  });
}
