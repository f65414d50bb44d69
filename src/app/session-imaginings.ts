import { arguedRows } from './argued-rows';
import { imagineSheet } from './imagine';
import { ruleSetEffect } from './rule-set-effect';
import type { MadeHere } from './made-here';
import type { ScoredWorkbook } from './read-forms';
import type { ScoringSession } from './session-state';
import type { Work } from './work';

/** What a session says of how things would be if something were otherwise: nothing is kept or written. */
export function imaginings(
  known: () => ScoredWorkbook | null,
  quietWork: Work,
  made: MadeHere,
): Pick<ScoringSession, 'scored' | 'imagine' | 'argue' | 'compareRuleSet'> {
  return {
    scored: known,
    imagine(sheet, imagined) {
      const shown = known();
      return shown ? imagineSheet(shown, sheet, imagined, made) : [];
    },
    argue(form, row) {
      const shown = known();
      return (shown && arguedRows(shown, form, row).get(row)) ?? [];
    },
    async compareRuleSet(other) {
      const shown = known();
      return shown ? ruleSetEffect(shown, other, quietWork) : null;
    },
  };
}
