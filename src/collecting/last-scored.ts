import type { SinceScoring } from '../core/finding/since-scoring';
import { cellAddress } from '../core/grid/address';
import type { History } from '../core/record/history';
import { historyWords } from '../text/history-words';
import { momentText, toldHistory } from '../text/history-text';
import type { Locale } from '../text/locale';

/** What became of a form since it was last scored, as the machine-readable result has it. */
export function lastScoredJson({ on, total, moved, inputs, typed, rules }: SinceScoring): object {
  return {
    on,
    total: total.from,
    totalNow: total.to,
    moved,
    changed: inputs.map(({ what, place, name, from, to, scoreFrom, scoreTo }) => ({
      cell: cellAddress(place),
      what,
      name,
      from,
      to,
      scoreFrom,
      scoreTo,
    })),
    typedOver: typed.map(({ what, place, name, from, to, computed }) => ({
      cell: cellAddress(place),
      what,
      name,
      from,
      to,
      computed,
    })),
    otherRules: rules && { id: rules.id, version: rules.version, differs: rules.fields },
  };
}

/** The history of a workbook, as the machine-readable result has it: the oldest line first. */
export function historyJson({ folded, lines }: History, locale: Locale): object {
  return {
    folded,
    lines: lines.map(({ at, did, rules, cells, changed, forms, said, more }) => ({
      at,
      did,
      ruleSet: { id: rules.id, version: rules.version, name: rules.name[locale] },
      cells,
      changed,
      forms,
      said,
      more,
    })),
  };
}

/** The history of a workbook as lines of a table, the last one first. All of it came with the workbook. */
export function historyLines(history: History, locale: Locale): readonly string[] {
  const words = historyWords(locale);
  if (history.lines.length === 0) return [`  ${words.title}  ${words.none}`];
  const told = toldHistory(history, Infinity, locale).flatMap(({ at, did, details }) => [
    `    ${momentText(at)}  ${did}`,
    ...details.map((detail) => `      ${detail}`),
  ]);
  const folded = history.folded > 0 ? [`    ${words.folded(history.folded)}`] : [];
  return [`  ${words.title}  ${words.brought}`, ...told, ...folded];
}
