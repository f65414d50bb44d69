import { problemText, readHostOptions } from '../../src/stand-in/office-host/options/host-options';
import type { OfficeHostOptions } from '../../src/stand-in/office-host/page/install-office-host';

/** What the host is to be like, as the page's address says it: `hostOptions('excelApi=1.9,remote=I14:5@2')`. */
export function hostOptions(text: string): OfficeHostOptions {
  const { options, problems } = readHostOptions(text);
  const [problem] = problems;
  if (problem) throw new Error(problemText(problem, 'en-US'));
  return options;
}
