import type { ScoringSession, SessionState } from '../app/session-state';

/** The ribbon button 一键评分: scores without the pane, and opens it where the clerk has something to see to.
 *  The event is completed whatever happens, or the button would stay dead; and always before the pane is asked for, as Excel
 *  shows none while a command runs (office-js 3250) and may leave the command hanging for ever (2877). */
export function scoreCommand(
  session: Promise<ScoringSession>,
  showPane: () => void,
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
      await scoreFromRibbon(await session, completeAndShow);
    } finally {
      complete();
    }
  };
}

async function scoreFromRibbon(session: ScoringSession, showPane: () => void): Promise<void> {
  if (session.state.phase === 'working') return showPane();
  // A cell being edited holds everything up until Enter is pressed, and so does an Excel that is silent: that is said in the
  // pane, so it must be seen.
  const stop = session.subscribe(() => {
    if (session.state.notice?.kind === 'error') showPane();
  });
  try {
    await firstReading(session);
    await session.scoreOrPreview();
    if (needsAttention(session.state)) showPane();
  } finally {
    stop();
  }
}

/** The page reads the workbook when it starts; a score asked for meanwhile waits for that. */
async function firstReading(session: ScoringSession): Promise<void> {
  if (session.state.phase !== 'loading') return;
  await new Promise<void>((resolve) => {
    const stop = session.subscribe(() => {
      if (session.state.phase === 'loading') return;
      stop();
      resolve();
    });
  });
}

/** Whether the cells alone do not tell what happened: a failure, no form, a sheet left out, a total that is missing. */
export function needsAttention({ notice, forms, preview }: SessionState): boolean {
  if (preview !== null) return true;
  if (notice?.kind === 'error' || notice?.kind === 'unknownRuleSet') return true;
  if ((notice?.kind === 'scored' || notice?.kind === 'unchanged') && notice.skipped.length > 0) return true;
  const scored = forms.map(({ card }) => card).filter(({ kind }) => kind === 'scored');
  return scored.length === 0 || scored.some((card) => !card.total.complete);
}
