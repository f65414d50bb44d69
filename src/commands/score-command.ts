import type { ScoringSession, SessionState } from '../app/session-state';

/** The ribbon button 一键评分: scores without the pane, and opens it where the clerk has something to see to.
 *  The event is completed whatever happens, or the button would stay dead. */
export function scoreCommand(
  session: Promise<ScoringSession>,
  showPane: () => Promise<void>,
): (event: { completed(): void }) => Promise<void> {
  return async (event) => {
    try {
      await scoreFromRibbon(await session, showPane);
    } finally {
      event.completed();
    }
  };
}

async function scoreFromRibbon(session: ScoringSession, showPane: () => Promise<void>): Promise<void> {
  if (session.state.phase === 'working') return showPane();
  let shown = false;
  const showOnce = async (): Promise<void> => {
    if (shown) return;
    shown = true;
    await showPane();
  };
  // A cell being edited holds everything up until Enter is pressed: that is said in the pane, so it must be seen.
  const stop = session.subscribe(() => {
    if (session.state.notice?.kind === 'error') void showOnce();
  });
  try {
    await firstReading(session);
    await session.score();
    if (needsAttention(session.state)) await showOnce();
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
export function needsAttention({ notice, forms }: SessionState): boolean {
  if (notice?.kind === 'error' || notice?.kind === 'unknownRuleSet') return true;
  if ((notice?.kind === 'scored' || notice?.kind === 'unchanged') && notice.skipped.length > 0) return true;
  const scored = forms.map(({ card }) => card).filter(({ kind }) => kind === 'scored');
  return scored.length === 0 || scored.some((card) => !card.total.complete);
}
