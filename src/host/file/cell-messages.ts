import { areaAddress } from '../../core/grid/address';
import type { CellMessage, SheetMessages } from '../../core/plan/cell-message';
import type {
  CellValidation,
  DataValidation,
  WorkbookEdit,
  WorkbookSheet,
} from '../../stand-in/workbook/workbook-types';
import { isCovered, isMessageRule, messageChanges, MESSAGE_RULE } from '../carried/own-messages';

/** The messages of ours that a sheet carries, and where somebody else's validations lie. */
export function messagesOf(sheet: WorkbookSheet): SheetMessages {
  const all = sheet.dataValidations();
  const foreign = all.filter((validation) => !isOurs(validation)).flatMap(({ areas }) => areas);
  return {
    own: all
      .filter(isOurs)
      .flatMap(({ areas, prompt: { title, text } }) => areas.map((area) => ({ area, title, text }))),
    isTaken: (place) => isCovered(foreign, place),
  };
}

function isOurs({ type, formulas: [formula], isFixed }: DataValidation): boolean {
  return !isFixed && type === 'custom' && isMessageRule(formula);
}

/** The edits after which the sheet carries these messages of ours and no others. One that only says something else changes in
 *  its place. */
export function messageEdits(sheet: WorkbookSheet, messages: readonly CellMessage[]): readonly WorkbookEdit[] {
  const { gone, set } = messageChanges(messagesOf(sheet), messages);
  const edits = new Map<string, CellValidation | null>();
  const own = sheet.dataValidations().filter(isOurs);
  for (const { id, areas, ...validation } of own) {
    const left = areas.filter((area) => !gone.some((message) => message.area === area));
    if (left.length === areas.length) continue;
    edits.set(id, left.length === 0 ? null : { ...validation, areas: left });
  }
  for (const message of set) {
    const [known] = own.filter(({ areas }) => areas.length === 1 && isSameArea(areas[0], message.area));
    edits.set(known?.id ?? `jixiao-message-${areaAddress(message.area)}`, validationOf(message));
  }
  return [...edits].map(([id, validation]) => ({ kind: 'dataValidation', sheetId: sheet.id, id, validation }));
}

function isSameArea(a: CellMessage['area'] | undefined, b: CellMessage['area']): boolean {
  return a?.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

function validationOf({ area, title, text }: CellMessage): CellValidation {
  const { top, left, bottom, right } = area;
  return {
    areas: [{ top, left, bottom, right }],
    type: 'custom',
    operator: 'between',
    formulas: [MESSAGE_RULE, null],
    ignoresBlanks: true,
    hasDropDown: true,
    prompt: { isShown: true, title, text },
    alert: { isShown: false, title: '', text: '', style: 'stop' },
  };
}
