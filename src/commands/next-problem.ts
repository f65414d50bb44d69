import type { ScoringSession, SessionState } from '../app/session-state';
import { firstReading } from './score-command';

/** A cell where something is to be done. */
interface Stop {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The ribbon button 下一个问题: goes to the next cell where something is to be done, behind the selected one; after the last
 *  comes the first. Where there is none, or the workbook could not be read, the pane says so. */
export function nextProblemCommand(
  session: Promise<ScoringSession>,
  showPane: () => void,
  findNext: (state: SessionState) => Promise<Stop | null>,
): (event: { completed(): void }) => Promise<void> {
  return async (event) => {
    let next: Stop | null = null;
    try {
      const opened = await session;
      await firstReading(opened);
      next = await findNext(opened.state);
      if (next) await opened.select(next.sheet, next.row, next.column);
    } finally {
      // Excel shows no pane while a command runs (office-js 3250).
      event.completed();
    }
    if (!next) showPane();
  };
}
