import type { ScoringSession } from '../app/session-state';

/** The ribbon's 一键评分, and (`which`) 本表 below it: scores without waiting for the pane, and then opens it, as it alone can say
 *  what was done: Excel has no other place where an add-in may tell it.
 *  The event is completed whatever happens, or the button would stay dead; and always before the pane is asked for, as Excel
 *  shows none while a command runs (office-js 3250) and may leave the command hanging for ever (2877). */
export function scoreCommand(
  session: Promise<ScoringSession>,
  showPane: () => void,
  which: 'all' | 'sheet' = 'all',
): (event: { completed(): void }) => Promise<void> {
  return async (event) => {
    let completed = false;
    const complete = (): void => {
      if (!completed) event.completed();
      completed = true;
    };
    let shown = false;
    const completeAndShow = (): void => {
      complete();
      if (!shown) showPane();
      shown = true;
    };
    try {
      await scoreFromRibbon(await session, completeAndShow, which);
    } finally {
      complete();
    }
  };
}

async function scoreFromRibbon(session: ScoringSession, showPane: () => void, which: 'all' | 'sheet'): Promise<void> {
  if (session.state.phase === 'working') return showPane();
  // A cell being edited holds everything up until Enter is pressed, and so does an Excel that is silent: that is said in the
  // pane, so it must be seen.
  const stop = session.subscribe(() => {
    if (session.state.notice?.kind === 'error') showPane();
  });
  try {
    await firstReading(session);
    const { active } = session.state;
    if (which === 'all') await session.scoreOrPreview(null);
    else if (active) await session.scoreOrPreview(active.sheet);
    showPane();
  } finally {
    stop();
  }
}

/** The page reads the workbook when it starts; a score asked for meanwhile waits for that. */
export async function firstReading(session: ScoringSession): Promise<void> {
  if (session.state.phase !== 'loading') return;
  await new Promise<void>((resolve) => {
    const stop = session.subscribe(() => {
      if (session.state.phase === 'loading') return;
      stop();
      resolve();
    });
  });
}
