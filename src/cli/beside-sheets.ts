import { writeEvidence, writeSample } from '../app/beside/beside-sheets';
import type { ScoredWorkbook } from '../app/read-forms';
import type { WorkbookPort } from '../host/port';
import { besideWords, evidenceTold } from '../text/beside-words';
import { hostErrorText } from '../text/interface-text';
import type { Locale } from '../text/locale';

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
    const words = besideWords(locale);
    if (!written.ok) told.push(hostErrorText(written.error, locale));
    else if (written.value.kind === 'isThere') told.push(words.sampleThere(written.value.name));
    else told.push(words.sampleMade(written.value.sheet.name, written.value.lines, written.value.from));
  }
  if (evidence) {
    const written = await writeEvidence(port, workbook);
    told.push(...(written.ok ? evidenceTold(written.value, locale) : [hostErrorText(written.error, locale)]));
  }
  return told;
}
