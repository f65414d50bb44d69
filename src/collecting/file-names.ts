const WORKBOOK = /\.xls[xm]$/iu;
/** Forms that somebody may believe to be read. */
const OTHER_FORMAT = /\.(?:xls|xlsb|et|ett|ods|wps|xlt|xltx)$/iu;
/** `~$` locks of Excel and WPS, hidden files, our own unfinished ones. */
const NEVER = /^(?:~\$|\.)/u;
const NATURAL = new Intl.Collator('zh-CN', { numeric: true });

/** What a file or folder of a folder is to be by its name: a workbook to be scored, one that has to be saved otherwise first,
 *  one that is nobody's (`never`, with all that is in it), or something else. */
export type FileKind = 'workbook' | 'otherFormat' | 'never' | 'other';

export function fileKind(name: string): FileKind {
  if (NEVER.test(name)) return 'never';
  if (WORKBOOK.test(name)) return 'workbook';
  return OTHER_FORMAT.test(name) ? 'otherFormat' : 'other';
}

/** 2 before 10. */
export function compareNames(a: string, b: string): number {
  return NATURAL.compare(a, b);
}

/** The order in which a folder is gone through: paths below it, with `/` between folders. */
export function comparePaths(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  const at = left.findIndex((name, index) => name !== right[index]);
  return at < 0 ? left.length - right.length : compareNames(left[at] ?? '', right[at] ?? '');
}
