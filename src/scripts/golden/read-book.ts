import type { GoldenBook } from './draw-book';

/** A workbook as it is written down: `# name` begins a sheet, `# name 1904` in a workbook that counts its dates from 1904,
 *  the lines below it are the sheet in the notation of drawSheet. */
export function readBook(text: string): GoldenBook {
  const sheets = text.split(/^# /mu).slice(1);
  const named = sheets.map((sheet): readonly [heading: string, notation: string] => {
    const end = sheet.indexOf('\n');
    return [sheet.slice(0, end).trim(), sheet.slice(end + 1)];
  });
  return {
    sheets: Object.fromEntries(named.map(([heading, notation]) => [heading.replace(/ 1904$/u, ''), notation])),
    date1904: named.some(([heading]) => heading.endsWith(' 1904')),
  };
}
