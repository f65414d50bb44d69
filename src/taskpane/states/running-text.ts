import type { SessionState } from '../../app/session-state';
import type { InterfaceWords } from '../../text/interface-words.zh-cn';

/** What is being done, and how far it has come. */
export function runningText(
  { phase, progress }: Pick<SessionState, 'phase' | 'progress'>,
  text: InterfaceWords,
): string {
  if (progress?.calledOff && progress.step !== 'puttingBack') return text.cancelling;
  if (progress?.silent) return text.silent[progress.step];
  if (!progress || (phase === 'loading' && progress.total === null)) return text.loading;
  return text.progress(progress.step, progress.done, progress.total);
}
