import type { ScoringSession } from '../../src/app/session-state';
import type { ExcelWorkbook } from './excel-workbook';

/** Scores, and counts the round trips until the result is shown; what undo needs is kept afterwards. */
export async function syncsUntilShown(session: ScoringSession, host: ExcelWorkbook['host']): Promise<number> {
  host.statistics.reset();
  let shown: number | null = null;
  const stop = session.subscribe(() => {
    if (session.state.notice) shown ??= host.statistics.syncs;
  });
  await session.score();
  stop();
  if (shown === null) throw new Error('nothing was shown');
  return shown;
}
