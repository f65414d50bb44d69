/** An id for something new, in braces and capitals as Excel writes them. */
export function freshId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}
