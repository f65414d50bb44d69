/** Tells this program from any other state of its sources; empty: it cannot be told. Whoever starts the program knows
 *  (scripts/node-bundle.cjs). */
export function programVersion(): string {
  return process.env['JIXIAO_PROGRAM'] ?? '';
}
