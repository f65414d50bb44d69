import { basename, dirname, join } from 'node:path';
import type { Input } from '../collect/inputs';

/** Whether a path names one report, and no folder of them. */
export const isReportPath = (path: string): boolean => /\.docx$/iu.test(path);

/** A form a report is written of. */
export interface NamedForm {
  readonly sheet: string;
  readonly project: string | null;
}

/** Where the reports of a workbook go, a path for each of its forms: the path that was named, or the workbook's name in the
 *  folder that was; several are told apart by project. */
export function reportTargets(out: string, input: Input, forms: readonly NamedForm[]): readonly string[] {
  const whole = isReportPath(out)
    ? out.replace(/\.docx$/iu, '')
    : join(out, dirname(input.shown), basename(input.shown).replace(/\.xls[xm]$/iu, ''));
  if (forms.length === 1) return [`${whole}.docx`];
  const taken = new Map<string, number>();
  return forms.map(({ sheet, project }) => {
    const name = fileName(project ?? sheet);
    const count = (taken.get(name.toLowerCase()) ?? 0) + 1;
    taken.set(name.toLowerCase(), count);
    return `${whole}-${name}${count === 1 ? '' : `（${String(count)}）`}.docx`;
  });
}

const LONGEST = 60;

/** A name as every system takes it in a file's. */
function fileName(name: string): string {
  const plain = name.replace(/[\\/:*?"<>|]|\p{C}/gu, ' ').replace(/\s+/gu, ' ');
  return (
    Array.from(plain)
      .slice(0, LONGEST)
      .join('')
      .replace(/[ .]+$/u, '')
      .trim() || '_'
  );
}
