import type { BesideNotice } from '../../app/beside/beside-session';
import { cellAddress } from '../../core/grid/address';
import { besideWords, evidenceTold } from '../../text/beside-words';
import type { Locale } from '../../text/locale';
import { isOwnSheetWhole } from '../../text/written-sheet-words';
import { told, type NoticeText } from './told';

/** What was written beside the forms: a list of materials, a sheet of sampled items, what leads to them. */
export function besideText(notice: BesideNotice, locale: Locale): NoticeText {
  const words = besideWords(locale);
  switch (notice.kind) {
    case 'evidenceWritten':
      return told(isOwnSheetWhole(notice) ? 'success' : 'warning', ...evidenceTold(notice, locale));
    case 'evidenceLinked': {
      const { cells, locked } = notice;
      const left = locked > 0 ? [words.lockedLeft(locked)] : [];
      return told(locked > 0 ? 'warning' : cells > 0 ? 'success' : 'info', words.evidenceLinked(cells), ...left);
    }
    case 'evidenceRenumbered': {
      const { numbers, links, locked } = notice;
      const left = locked > 0 ? [words.lockedLeft(locked)] : [];
      return told(locked > 0 ? 'warning' : 'success', words.renumbered(numbers, links), ...left);
    }
    case 'sampleWritten':
      return told('success', words.sampleMade(notice.sheet, notice.lines, notice.from));
    case 'sampleThere':
      return told('info', words.sampleThere(notice.sheet));
    case 'sampleLinked':
      return told('success', words.sampleLinked(cellAddress(notice.offer), notice.offer.after));
  }
}
