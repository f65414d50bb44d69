import { clipNote } from '../core/grid/cell-text';
import { checkOf } from '../core/finding/catalogue';
import type { Finding } from '../core/finding/finding';
import type { Locale } from './locale';

/** What was found, in one sentence with the figures. */
export function findingText({ check, args }: Finding, locale: Locale): string {
  return checkOf(check).sentence[locale](args);
}

/** What to do about a finding. */
export function remedyText({ check }: Finding, locale: Locale): string {
  return checkOf(check).remedy[locale];
}

/** What was found in a few lines, where a note tells it so (target, actual, gap); else nothing. */
export function findingLines({ check, args }: Finding, locale: Locale): readonly string[] {
  return checkOf(check).note?.[locale](args) ?? [];
}

/** As many findings as a note has room for; the others are told in the pane and the list. */
const MOST_IN_NOTE = 10;

/** The note on a cell in which something was found, without the line that marks it as ours. What has a note of its own, a
 *  missed target, comes first, in lines: the flag's words, target, actual, gap; then every other finding in a sentence; each
 *  with what to do. */
export function noteText(findings: readonly Finding[], flagWords: string, locale: Locale): string {
  const ordered = [...findings].sort((a, b) => Number(hasNote(b)) - Number(hasNote(a)));
  const told = ordered.slice(0, MOST_IN_NOTE).map((finding) => {
    const lines = noteLines(finding, flagWords, locale);
    return [...lines, REMEDY[locale](remedyText(finding, locale))].join('\n');
  });
  const more = ordered.length - told.length;
  return [...told, ...(more > 0 ? [MORE[locale](more)] : [])].join('\n\n');
}

/** Said in a note on a score that is a formula: what the note tells stays as it was when it was written. */
export function asOfScoring(locale: Locale): string {
  return AS_OF_SCORING[locale];
}

const AS_OF_SCORING = {
  'zh-CN': '（以上是评分时的情况；数据改动后，得分和标记自动跟着变，批注到再次评分时才更新）',
  'en-US':
    '(As of the scoring. When figures change, score and flag follow by themselves; this note follows with the next scoring.)',
} as const;

const hasNote = ({ check }: Finding): boolean => checkOf(check).note !== undefined;

function noteLines(finding: Finding, flagWords: string, locale: Locale): readonly string[] {
  const { note } = checkOf(finding.check);
  return note
    ? [FLAGGED[locale](flagWords), ...note[locale](finding.args).map(clipNote)]
    : [clipNote(findingText(finding, locale))];
}

/** A rule set's flag words are Chinese. */
const FLAGGED = {
  'zh-CN': (flagWords: string) => flagWords,
  'en-US': (flagWords: string) => `${flagWords} (target missed)`,
};
const REMEDY = {
  'zh-CN': (remedy: string) => `怎么办：${remedy}`,
  'en-US': (remedy: string) => `What to do: ${remedy}`,
};
/** So many findings that the note has no room for. */
const MORE = {
  'zh-CN': (findings: number) => `另有 ${findings} 个问题，见评分面板`,
  'en-US': (findings: number) =>
    findings === 1 ? 'One more finding is shown in the pane' : `${findings} more findings are shown in the pane`,
};
