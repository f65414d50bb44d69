import { writeEvidence, writeSample } from '../app/beside/beside-sheets';
import { writeFindingList } from '../app/finding-list-sheet';
import { ownSheetTold } from '../app/own-sheet';
import { readAndScore, type ScoredWorkbook } from '../app/read-forms';
import { atOnce } from '../app/work';
import type { Result, WorkbookPort } from '../host/port';
import { besideWords, evidenceTold } from '../text/beside-words';
import { hostErrorText } from '../text/interface-text';
import { listTold } from '../text/list-words';
import type { Locale } from '../text/locale';

/** The sheets beside the forms that are asked for. */
export interface AskedBeside {
  readonly evidence: boolean;
  readonly sample: boolean;
  readonly list: boolean;
}

/** Writes the sheets beside the forms that were asked for into a scored copy; what is to be said of each. */
export async function writeBeside(
  port: WorkbookPort,
  workbook: ScoredWorkbook,
  { evidence, sample, list }: AskedBeside,
  locale: Locale,
): Promise<readonly string[]> {
  const told: string[] = [];
  const tell = <T>(written: Result<T>, sentences: (value: T) => readonly string[]): void => {
    told.push(...(written.ok ? sentences(written.value) : [hostErrorText(written.error, locale)]));
  };
  const words = besideWords(locale);
  if (sample)
    tell(await writeSample(port, workbook), ({ kind, name, lines, from }) => [
      kind === 'isThere' ? words.sampleThere(name) : words.sampleMade(name, lines, from),
    ]);
  if (evidence)
    tell(await writeEvidence(port, workbook), ({ sheet, lines }) =>
      evidenceTold({ ...ownSheetTold(sheet), lines }, locale),
    );
  if (list) {
    // The findings that follow from what was just written are listed with the others.
    const now = evidence || sample ? await readAndScore(port, atOnce) : null;
    tell(await writeFindingList(port, now?.ok ? now.value : workbook), ({ sheet, findings, settled }) =>
      listTold({ ...ownSheetTold(sheet), findings, settled }, locale),
    );
  }
  return told;
}
