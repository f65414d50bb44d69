import { useRef } from 'react';
import type { ScoringSession, SessionForm } from '../../app/session-state';
import { grouped } from '../../core/grouped';
import { changesOfSheet, leftOf, type FormChanges, type LeftOut } from './form-changes';

interface Known {
  readonly forms: readonly SessionForm[];
  readonly said: string;
  readonly changes: readonly FormChanges[];
}

/** What would be written in each form, with what is left out. A sheet is computed again only where something of it changed. */
export function useChanges(
  session: ScoringSession,
  forms: readonly SessionForm[],
  left: LeftOut,
): readonly FormChanges[] {
  const known = useRef(new Map<string, Known>());
  const bySheet = grouped(forms, ({ card }) => card.sheet);
  const now = new Map<string, Known>();
  for (const [sheet, own] of bySheet) {
    const said = own.map((form) => [...leftOf(left, form)].join(' ')).join('|');
    const before = known.current.get(sheet);
    const stands = before?.said === said && before.forms.every((form, index) => form === own[index]);
    now.set(
      sheet,
      stands && before.forms.length === own.length
        ? before
        : { forms: own, said, changes: changesOfSheet(session, own, left) },
    );
  }
  known.current = now;
  return [...now.values()].flatMap(({ changes }) => changes);
}
