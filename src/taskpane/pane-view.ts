import { useMemo, useState } from 'react';
import type { SessionForm, SessionState } from '../app/session-state';
import { isInArea } from '../core/grid/address';
import { ALL_FORMS, type OverviewChoice } from './overview/overview-choice';

/** The three questions the pane answers: how many points, what is to be done, and how all forms stand. */
export type PaneTab = 'form' | 'todo' | 'all';
/** What opens over the pane from its side. */
export type PaneDrawer = 'ruleSets' | 'reading' | 'brought' | 'history' | 'collect' | 'report' | 'evidence' | 'sample';

/** Which part of the pane is shown. */
export interface PaneView {
  readonly tab: PaneTab;
  /** The shown form; null: the workbook holds none. */
  readonly form: SessionForm | null;
  readonly drawer: PaneDrawer | null;
  /** What of all forms is listed, also once somebody comes back to them. */
  readonly overview: OverviewChoice;
  chooseForms(choice: OverviewChoice): void;
  showTab(tab: PaneTab): void;
  showForm(key: string, tab?: PaneTab): void;
  openDrawer(drawer: PaneDrawer | null): void;
}

/** More forms than this are an overview first. */
const FEW_FORMS = 3;

/** What is shown: the form somebody is in, or the one they have chosen in the pane since; where they are in none, the one
 *  that was shown last. */
export function usePaneView({ forms, active }: SessionState): PaneView {
  const [tab, setTab] = useState<PaneTab | null>(null);
  const [chosen, setChosen] = useState<{ readonly key: string; readonly at: SessionState['active'] } | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const [drawer, openDrawer] = useState<PaneDrawer | null>(null);
  const [overview, chooseForms] = useState(ALL_FORMS);
  const byKey = (key: string | null): SessionForm | undefined => forms.find((form) => form.key === key);
  const picked = chosen?.at === active ? byKey(chosen?.key ?? null) : undefined;
  const form = picked ?? formAt(forms, active) ?? byKey(last) ?? firstToShow(forms) ?? null;
  if (form && form.key !== last) setLast(form.key);
  const usual = forms.length > FEW_FORMS ? 'all' : 'form';
  const shown = tab === null || (tab === 'all' && forms.length < 2) ? usual : tab;
  return useMemo(
    () => ({
      tab: shown,
      form,
      drawer,
      overview,
      chooseForms,
      showTab: setTab,
      showForm(key, next = 'form') {
        setChosen({ key, at: active });
        setTab(next);
      },
      openDrawer,
    }),
    [shown, form, drawer, overview, active],
  );
}

/** The form the selected cell lies in, else the first of the sheet at the front. */
function formAt(forms: readonly SessionForm[], active: SessionState['active']): SessionForm | undefined {
  const here = forms.filter(({ card }) => card.sheet === active?.sheet);
  const { row, column } = active ?? { row: null, column: null };
  const under = here.find(({ card }) => row !== null && column !== null && isInArea(card.area, row, column));
  return under ?? firstToShow(here);
}

/** The first form that is scored; a table that only lists weights interests less. */
function firstToShow(forms: readonly SessionForm[]): SessionForm | undefined {
  return forms.find(({ card }) => card.kind === 'scored') ?? forms[0];
}
