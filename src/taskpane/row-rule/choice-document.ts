import { validateChoice } from '../../core/scoring/rule-set/schema/rule-set-schema';
import type { FunctionChoice } from '../../core/scoring/rules/scoring-rules';
import type { RuleField } from '../../core/scoring/rules/rule';
import { fieldOf, type ChoiceEntries } from './choice-entries';

/** What the entries amount to: a choice, or by field the key of what is allowed there. */
export type FilledChoice =
  | { readonly ok: true; readonly choice: FunctionChoice }
  | { readonly ok: false; readonly faults: ReadonlyMap<string, string> };

/** Reads the entries with the validator that reads rule sets. */
export function filledChoice(entries: ChoiceEntries): FilledChoice {
  const result = validateChoice(documentOf(entries));
  if (result.ok) return { ok: true, choice: result.value };
  return { ok: false, faults: new Map(result.issues.map(({ field, expected }) => [field, expected])) };
}

type Document = Record<string, unknown>;

function documentOf(entries: ChoiceEntries): Document {
  const document: Document = {};
  for (const [path, own] of Object.entries(entries)) {
    const field = fieldOf(entries, path);
    const value = field !== null && 'follows' in field ? (entries[field.follows] ?? '') : own;
    const read = readEntry(value, field);
    if (read !== undefined) put(document, path, read);
  }
  return document;
}

/** undefined: left out. */
function readEntry(value: string | boolean, field: RuleField | null): unknown {
  const { typed, blank } = field !== null && !('follows' in field) ? field : {};
  if (typeof value === 'boolean') return blank === 'absent' && !value ? undefined : value;
  const text = value.normalize('NFKC').replace(/\s+/gu, '');
  if (typed === 'numbers') return text.split(/[、,;]/u).filter((each) => each !== '');
  if (text === '' && blank === 'absent') return undefined;
  if (text === '' && blank === 'null') return null;
  if (typed === 'line') return text.replace('>=', '≥').replace('<=', '≤');
  return text.replace(typed === 'percentage' ? /%$/u : /[%分]$/u, '');
}

function put(document: Document, path: string, value: unknown): void {
  const [, list, index, rest] = /^((?:by\.)?\w+)\[(\d+)\]\.(.+)$/u.exec(path) ?? [];
  if (list !== undefined && index !== undefined && rest !== undefined) {
    const [owner, name] = inner(document, list);
    const all: unknown = owner[name];
    const bands: Document[] = Array.isArray(all) ? all : [];
    const band = (bands[Number(index)] ??= {});
    band[rest] = value;
    owner[name] = bands;
    return;
  }
  const [owner, name] = inner(document, path);
  owner[name] = value;
}

/** The object that holds the last part of a path, made on the way. */
function inner(document: Document, path: string): readonly [Document, string] {
  const [first = '', ...rest] = path.split('.');
  if (rest.length === 0) return [document, first];
  const own = (document[first] ??= {});
  return isDocument(own) ? inner(own, rest.join('.')) : [document, first];
}

const isDocument = (value: unknown): value is Document => typeof value === 'object' && value !== null;
