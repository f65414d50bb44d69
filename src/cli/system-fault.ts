import { words, type LocalText } from '../core/local-text';
import type { Locale } from '../text/locale';

/** What the system refuses with, in words. */
const FAULTS: Readonly<Record<string, LocalText>> = {
  ENOENT: words('没有这个文件或文件夹', 'there is no such file or folder'),
  EACCES: words('没有权限', 'no permission'),
  EPERM: words('没有权限', 'no permission'),
  EROFS: words('磁盘是只读的', 'the disk is read-only'),
  ENOSPC: words('磁盘已满', 'the disk is full'),
  EDQUOT: words('超出了磁盘配额', 'the disk quota is used up'),
  EFBIG: words('超出了文件大小的限制', 'the file is larger than allowed'),
  EEXIST: words('有同名的文件', 'a file of that name stands there'),
  ENOTDIR: words('路径中有一段不是文件夹', 'part of the path is no folder'),
  EISDIR: words('是文件夹', 'it is a folder'),
  ENAMETOOLONG: words('名称太长', 'the name is too long'),
  ELOOP: words('链接绕成了圈', 'the links lead in a circle'),
  EBUSY: words('正被别的程序占用', 'another program is using it'),
  ETXTBSY: words('正被别的程序占用', 'another program is using it'),
  EMFILE: words('打开的文件太多', 'too many files are open'),
  EIO: words('磁盘读写出错', 'the disk failed'),
  ERR_FS_FILE_TOO_LARGE: words('文件超过 2 GB', 'the file is larger than 2 GB'),
  ERR_INVALID_ARG_VALUE: words('名称中有不能用的字符', 'the name holds characters that cannot be used'),
};

/** Why the system refused, in the reader's language; a code nobody has words for is given as it is. */
export function systemFaultText(cause: unknown, locale: Locale): string {
  const code = systemCode(cause);
  return FAULTS[code]?.[locale] ?? words(`系统报告 ${code}`, `the system says ${code}`)[locale];
}

/** The system's name for an error, such as ENOSPC. */
export function systemCode(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'UNKNOWN';
}
