import * as v from 'valibot';

/** One fault of a document: where (`rows[0].choice.step`), and the key of what is allowed there. */
export interface SchemaIssue {
  readonly field: string;
  readonly expected: string;
}

/** What a schema makes of a document: its typed form, or every fault of it. */
export type Validated<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly SchemaIssue[] };

type Schema = v.GenericSchema;

/** Reads a document by a schema whose messages are keys of rule-set-expectations.ts. */
export function validate<S extends Schema>(schema: S, document: unknown): Validated<v.InferOutput<S>> {
  const result = v.safeParse(schema, document);
  if (result.success) return { ok: true, value: result.output };
  return {
    ok: false,
    issues: result.issues.map((issue) => ({ field: fieldOf(issue), expected: messageOf(issue) })),
  };
}

function fieldOf({ path }: v.BaseIssue<unknown>): string {
  return (path ?? []).reduce((name, { key }) => {
    if (typeof key === 'number') return `${name}[${key}]`;
    return name === '' ? String(key) : `${name}.${String(key)}`;
  }, '');
}

/** An object that lacks a field or has one too many complains as a whole; the field is what is wrong. */
function messageOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type !== 'strict_object') return issue.message;
  if (issue.expected === 'never') return 'unknown';
  return issue.received === 'undefined' && issue.expected !== 'Object' ? 'missing' : issue.message;
}
