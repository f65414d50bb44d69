import type { MessageBarIntent } from '@fluentui/react-components';
import type { SessionNotice } from '../../app/session-state';
import type { InterfaceWords } from '../../text/interface-words.zh-cn';

/** The session's notice as sentences, with how grave it is. */
export interface NoticeText {
  readonly intent: MessageBarIntent;
  readonly sentences: readonly string[];
  /** What only somebody who wonders reads: shown when asked for. */
  readonly details?: readonly string[];
}

/** First which sheets were left out, as that has to be seen to. */
export function withSkipped(
  sentences: readonly string[],
  skipped: Extract<SessionNotice, { kind: 'unchanged' }>['skipped'],
  text: InterfaceWords,
): NoticeText {
  const left = [...new Set(skipped.map(({ sheet, reason }) => text.skippedSheet[reason](sheet)))];
  return { intent: left.length > 0 ? 'warning' : 'success', sentences: [...left, ...sentences] };
}
/** Sentences of one gravity. */
export function told(intent: MessageBarIntent, ...sentences: readonly string[]): NoticeText {
  return { intent, sentences };
}

/** A sentence about so many; none of none. */
export function some(count: number, sentence: (count: number) => string): readonly string[] {
  return count > 0 ? [sentence(count)] : [];
}
