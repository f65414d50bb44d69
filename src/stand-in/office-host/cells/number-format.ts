// Named as in stand-in/workbench/number-format.ts: `import 'numfmt'` fails outside a bundler.
import { isValidFormat } from '../../../../node_modules/numfmt/dist/index';

/** More characters of a number format Excel does not take. */
const LONGEST = 255;

/** Whether Excel takes a number format. */
export function isNumberFormat(format: string): boolean {
  return format.length <= LONGEST && isValidFormat(format);
}
