import type { WriteReason } from '../core/plan/write-plan';
import type { Locale } from './locale';

/** What stood in a cell before scoring wrote there, and what it holds now, as texts. */
export interface Replaced {
  readonly reason: ReplacedKind;
  readonly before: string;
  readonly after: string;
}

/** What of a department's own figures scoring replaces. */
export type ReplacedKind = Exclude<WriteReason, 'flag'>;

const NAMES: Readonly<Record<Locale, Readonly<Record<ReplacedKind, string>>>> = {
  'zh-CN': {
    score: '原得分',
    executionScore: '原得分',
    executionRate: '原执行率',
    total: '原总分',
    grade: '原等级',
  },
  'en-US': {
    score: 'previous score',
    executionScore: 'previous score',
    executionRate: 'previous rate',
    total: 'previous total',
    grade: 'previous grade',
  },
};

/** The line of a note: `原得分 7，现为 8.62`. */
export function replacedText({ reason, before, after }: Replaced, locale: Locale): string {
  const name = NAMES[locale][reason];
  return locale === 'zh-CN' ? `${name} ${before}，现为 ${after}` : `${name} ${before}, now ${after}`;
}

const LINES = (['zh-CN', 'en-US'] as const).flatMap((locale) =>
  (['score', 'executionRate', 'total', 'grade'] as const).map((reason) => ({
    reason,
    line: new RegExp(
      `^${NAMES[locale][reason]} (?<before>.+)${locale === 'zh-CN' ? '，现为' : ', now'} (?<after>.+?)\\r?$`,
      'mu',
    ),
  })),
);

/** What a note of ours says of the figure that stood in its cell before, in either language; null: nothing. */
export function readReplaced(note: string): Replaced | null {
  for (const { reason, line } of LINES) {
    const { before, after } = line.exec(note)?.groups ?? {};
    if (before !== undefined && after !== undefined) return { reason, before, after };
  }
  return null;
}
