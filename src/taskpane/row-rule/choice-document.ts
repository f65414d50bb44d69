import type { FunctionChoice } from '../../core/scoring/rule-set/function-choice';
import { isExpected, type Expected } from '../../core/scoring/rule-set/rule-set-expectations';
import { validateChoice } from '../../core/scoring/rule-set/schema/choice-schema';
import type { ChoiceEntries } from './choice-entries';

/** What the entries amount to: a choice, or by field what is allowed there. */
export type FilledChoice =
  | { readonly ok: true; readonly choice: FunctionChoice }
  | { readonly ok: false; readonly faults: ReadonlyMap<string, Expected | null> };

/** Reads the entries with the validator that reads rule sets. */
export function filledChoice(entries: ChoiceEntries): FilledChoice {
  const result = validateChoice(documentOf(joined(entries)));
  if (result.ok) return { ok: true, choice: result.value };
  return {
    ok: false,
    faults: new Map(result.issues.map(({ field, expected }) => [field, isExpected(expected) ? expected : null])),
  };
}

type Document = Record<string, unknown>;

function documentOf(entries: ChoiceEntries): Document {
  const document: Document = {};
  for (const [path, value] of Object.entries(entries)) {
    const read = readEntry(path, value);
    if (read !== undefined) put(document, path, read);
  }
  return document;
}

/** undefined: left out. */
function readEntry(path: string, value: string | boolean): unknown {
  if (typeof value === 'boolean') return path.endsWith('percentSteps') && !value ? undefined : value;
  const text = value.normalize('NFKC').replace(/\s+/gu, '');
  if (path.endsWith('weights')) return text.split(/[、,;]/u).filter((each) => each !== '');
  if (/^(?:by\.)?from$/u.test(path)) return text === '' ? undefined : text.replace('>=', '≥').replace('<=', '≤');
  if (path.endsWith('.point')) return text === '' ? null : text.replace(/%$/u, '');
  return text.replace(/[%分]$/u, '');
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

/** The three bands of a qualitative indicator are joined: one ends where the next begins. */
function joined(entries: ChoiceEntries): ChoiceEntries {
  if (entries['function'] !== 'qualitative') return entries;
  return {
    ...entries,
    'partly.to': entries['reached.from'] ?? '',
    'missed.to': entries['partly.from'] ?? '',
  };
}
