import { readFileSync } from 'node:fs';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import { WorkbookFileError } from '../../src/stand-in/workbook/workbook-types';

/** In a process of its own: opens the file named and prints as JSON how it is refused, and the processor time in
 *  milliseconds and memory in megabytes that takes at its peak. */
function refusal(bytes: Uint8Array): string {
  try {
    openWorkbook(bytes, 'a.xlsx');
    return 'opened';
  } catch (error) {
    if (error instanceof WorkbookFileError) return error.code;
    throw error;
  }
}

const bytes = readFileSync(process.argv[2] ?? '');
const [start, before] = [process.cpuUsage(), process.memoryUsage().rss];
const code = refusal(bytes);
const megabytes = (process.resourceUsage().maxRSS * 1024 - before) / 2 ** 20;
console.log(JSON.stringify({ code, milliseconds: process.cpuUsage(start).user / 1000, megabytes }));
