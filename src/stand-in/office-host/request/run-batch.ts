import { ExcelError, invalidArgument, itemNotFound, notImplemented, refusedEdit } from './excel-error';
import { member, type HostObject } from './host-object';
import { PathResolver, type Roots } from './resolve-path';
import { requireMember } from './requirement-sets';
import { selectProperties } from './select-properties';
import { ActionType, type Action, type BatchAnswer, type Json, type RequestBatch } from './wire';

/** What a batch needs of the workbook it changes. */
export interface BatchWorkbook {
  /** Stores what the actions changed. */
  commit(): void;
  /** What was read just now held formulas that what was written before may change: resolves when they are calculated. null:
   *  it held none. */
  calculation(): Promise<void> | null;
}

/** Carries out the actions of a batch in order, each when the one before is done, and stops at the first error: what ran
 *  before it stays done. `before` may throw to make an action fail. */
export async function runBatch(
  batch: RequestBatch,
  roots: Roots,
  before: (actionIndex: number) => void,
  workbook: BatchWorkbook,
): Promise<BatchAnswer> {
  const resolver = new PathResolver(roots, batch.ObjectPaths);
  const Results: { ActionId: number; Value: Json }[] = [];
  let failure: BatchAnswer['Error'] = null;
  for (const [index, action] of batch.Actions.entries()) {
    try {
      before(index);
      Results.push({ ActionId: action.Id, Value: await run(action, resolver, roots, workbook) });
    } catch (cause) {
      failure = errorAnswer(cause, action, index);
      break;
    }
  }
  try {
    workbook.commit();
  } catch (cause) {
    const last = batch.Actions.length - 1;
    failure ??= errorAnswer(cause, batch.Actions[last], last);
  }
  return { Results, Error: failure };
}

/** A bug of the host is told apart from Excel's own answers by its code, and is not swallowed. */
function errorAnswer(cause: unknown, action: Action | undefined, index: number): BatchAnswer['Error'] {
  const refusal = cause instanceof ExcelError ? cause : refusedEdit(cause);
  const Location = refusal?.location ?? action?.Name ?? '';
  if (refusal) return { Code: refusal.code, Message: refusal.message, Location, ActionIndex: index };
  console.error('The Excel host failed', cause);
  return { Code: 'GeneralException', Message: String(cause), Location, ActionIndex: index };
}

function run(action: Action, resolver: PathResolver, roots: Roots, workbook: BatchWorkbook): Json | Promise<Json> {
  if (action.ActionType === ActionType.trace) return null;
  const object = resolver.resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case ActionType.instantiate:
      return object ? { ...object.members.identity?.() } : null;
    case ActionType.query:
      return object ? query(object, action, roots, workbook) : null;
    case ActionType.method:
      // What is asked of a null object is not done, as in Microsoft's samples: getItemOrNullObject('Sample').delete().
      if (!object) return { _IsNull: true };
      requireMember(roots.lacking, object, action.Name);
      return callMethod(object, action, resolver);
    case ActionType.setProperty:
      requireMember(roots.lacking, existing(object), action.Name);
      setProperty(existing(object), action);
      return null;
    default:
      throw notImplemented(`action type ${action.ActionType} (${action.Name})`);
  }
}

/** As in Excel, formulas show what comes of everything written before, in the same batch too. */
function query(object: HostObject, action: Action, roots: Roots, workbook: BatchWorkbook): Json | Promise<Json> {
  const read = (): Json => selectProperties(object, action.QueryInfo ?? {}, roots.lacking);
  const value = read();
  return workbook.calculation()?.then(read) ?? value;
}

function existing(object: HostObject | null): HostObject {
  if (!object) throw itemNotFound();
  return object;
}

function callMethod(object: HostObject, action: Action, resolver: PathResolver): Json | Promise<Json> {
  const call = member(object.members.methods, action.Name);
  if (!call) throw notImplemented(`${object.type}.${action.Name}()`);
  const result = call(...resolver.arguments(action.ArgumentInfo));
  return result instanceof Promise ? result.then(() => null) : (result ?? null);
}

function setProperty(object: HostObject, action: Action): void {
  const scalar = member(object.members.scalars, action.Name);
  if (!scalar?.set) throw notImplemented(`${object.type}.${action.Name} =`);
  const value = action.ArgumentInfo?.Arguments?.[0];
  if (value === undefined) throw invalidArgument();
  scalar.set(value);
}
