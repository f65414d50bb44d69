import type { BroughtPart } from '../app/brought-along';
import type { BroughtAlong } from '../core/record/brought-along';
import { findCheck } from '../core/finding/catalogue';
import { clipText } from '../core/grid/cell-text';
import { canonicalJson } from '../core/record/canonical-json';
import { decisionSentence, differenceText } from '../text/brought-text';
import { broughtWords } from '../text/brought-words';
import { correctionText } from '../text/decision-text';
import type { Locale } from '../text/locale';

/** One thing a workbook brings along, in words. */
export interface BroughtEntry {
  readonly key: string;
  readonly sentence: string;
  /** What it changes, line by line. */
  readonly below: readonly string[];
  readonly hint: string;
  readonly part: BroughtPart;
}

/** Each thing a workbook brings along: the rule set with every value that differs, decisions, corrections, dismissals. */
export function broughtEntries(brought: BroughtAlong, locale: Locale): readonly BroughtEntry[] {
  const words = broughtWords(locale);
  const { ruleSet, refused, decisions, corrections, dismissals } = brought;
  const day = (on: string | undefined): string => (on === undefined ? words.noDay : words.onDay(on));
  const entries: Omit<BroughtEntry, 'key'>[] = [];
  if (ruleSet) {
    const differences = ruleSet.differences.map((each) => differenceText(each, locale));
    const below = differences.length > 0 ? differences : [words.sameAs(ruleSet.base[locale])];
    entries.push({ sentence: words.ruleSet(ruleSet.name[locale]), below, hint: '', part: { kind: 'ruleSet' } });
  }
  if (refused !== null) {
    entries.push({ sentence: words.refused(clipText(refused)), below: [], hint: '', part: { kind: 'ruleSet' } });
  }
  for (const entry of decisions) {
    const sentence = words.decision(entry.sheet, clipText(entry.anchor.name), decisionSentence(entry, locale));
    entries.push({ sentence, below: [], hint: day(entry.on), part: { kind: 'decision', entry } });
  }
  for (const entry of corrections) {
    const sentence = words.correction(entry.sheet, correctionText(entry, locale));
    entries.push({ sentence, below: [], hint: day(entry.on), part: { kind: 'correction', entry } });
  }
  for (const entry of dismissals) {
    const check = findCheck(entry.check)?.name[locale] ?? entry.check;
    const about = clipText(entry.anchor?.name ?? '');
    const reason = clipText(entry.reason);
    const sentence =
      entry.verifiedBy === undefined
        ? words.dismissal(entry.sheet, check, about, reason)
        : words.verified(entry.sheet, check, about, clipText(entry.verifiedBy), reason);
    entries.push({ sentence, below: [], hint: day(entry.on), part: { kind: 'dismissal', entry } });
  }
  return entries.map((each) => ({ ...each, key: canonicalJson(each.part) }));
}
