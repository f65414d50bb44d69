import { writeEvidence, writeSample } from '../app/beside/beside-sheets';
import type { ScoredWorkbook } from '../app/read-forms';
import type { WorkbookPort } from '../host/port';
import { evidenceText } from '../text/evidence-words';
import { hostErrorText } from '../text/interface-text';
import type { Locale } from '../text/locale';
import { sampleWords } from '../text/sample-words';

/** Writes the sheets beside the forms that were asked for into a scored copy; what is to be said of each. */
export async function writeBeside(
  port: WorkbookPort,
  workbook: ScoredWorkbook,
  { evidence, sample }: { readonly evidence: boolean; readonly sample: boolean },
  locale: Locale,
): Promise<readonly string[]> {
  const told: string[] = [];
  if (sample) {
    const written = await writeSample(port, workbook);
    const words = sampleWords(locale);
    if (!written.ok) told.push(hostErrorText(written.error, locale));
    else if (written.value.kind === 'isThere') told.push(words.isThere(written.value.name));
    else told.push(words.made(written.value.sheet.name, written.value.lines, written.value.from));
  }
  if (evidence) {
    const written = await writeEvidence(port, workbook);
    told.push(written.ok ? evidenceText(written.value, locale) : hostErrorText(written.error, locale));
  }
  return told;
}
