/** The same function with its results remembered: forms repeat their figures and formats from row to row. At most so many
 *  results are kept; then it starts afresh. Only for pure functions, whose results nobody changes. */
export function remembered<Key extends string | number, Result>(
  compute: (key: Key) => Result,
  most: number,
): (key: Key) => Result {
  const results = new Map<Key, Result>();
  return (key) => {
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = compute(key);
    if (results.size >= most) results.clear();
    results.set(key, result);
    return result;
  };
}
