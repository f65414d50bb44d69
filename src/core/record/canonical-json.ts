/** JSON whose text depends on the content alone: the fields of every object stand in the order of their names. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => (isFields(each) ? sorted(each) : each));
}

/** Whether a value from JSON is an object with fields. */
export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(fields: Readonly<Record<string, unknown>>): object {
  const names = Object.keys(fields).sort();
  // Without a prototype, so that a field may have any name.
  return Object.assign(Object.create(null), Object.fromEntries(names.map((name) => [name, fields[name]])));
}
