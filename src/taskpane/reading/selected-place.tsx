import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ActivePlace, SessionForm } from '../../app/session-state';
import { columnName, parseAreaAddress } from '../../core/grid/address';
import { HEADER_ROLES } from '../../core/sheet/column-roles';
import type { CorrectionRequest } from '../../core/sheet/make-correction';
import { readingWords, type ReadingWords } from '../../text/reading-words';
import { useControlStyles } from '../controls/control-styles';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import { Proposal } from './proposal';
import { RoleProposal } from './role-proposal';

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  sentence: { margin: 0 },
});

/** What can be said of the cells selected in the sheet. Each button names the place it speaks of; what it changes is shown
 *  before it is confirmed. */
export function SelectedPlace({ form }: { readonly form: SessionForm | null }) {
  const styles = useStyles();
  const words = readingWords(useLocale());
  const { state } = usePane();
  const { active } = state;
  const area = active?.address ? parseAreaAddress(active.address) : null;
  return (
    <section className={styles.place} aria-label={words.here}>
      <h3 className={styles.title}>{words.here}</h3>
      {active && area ? (
        <Said key={`${active.sheet} ${active.address ?? ''}`} active={active} area={area} form={form} words={words} />
      ) : (
        <p className={styles.sentence}>{words.nothing}</p>
      )}
    </section>
  );
}

interface SaidProps {
  readonly active: ActivePlace;
  readonly area: NonNullable<ReturnType<typeof parseAreaAddress>>;
  readonly form: SessionForm | null;
  readonly words: ReadingWords;
}

function Said({ active, area, form, words }: SaidProps) {
  const styles = useStyles();
  const controls = useControlStyles();
  const [said, setSaid] = useState<readonly CorrectionRequest[] | 'column' | null>(null);
  const { sheet, address } = active;
  const here = form?.card.sheet === sheet ? form : null;
  // Of a whole column or row only what lies in the form is spoken of.
  const top = here ? Math.max(area.top, here.card.area.top) : area.top;
  const isColumn = here !== null && area.top <= here.card.area.top && area.bottom >= here.card.area.bottom;
  const isRow = here !== null && area.left <= here.card.area.left && area.right >= here.card.area.right;
  const rows = here?.sheet.rows.filter(({ row }) => area.top <= row && row <= area.bottom) ?? [];
  const [first, last] = [rows[0], rows.at(-1)];
  const figures = rows.flatMap(({ row, cells }) =>
    (['target', 'actual'] as const).flatMap((cell) => (cells[cell]?.column === area.left ? [{ row, cell }] : [])),
  );
  const press = (label: string, requests: readonly CorrectionRequest[] | 'column') => (
    <Button size="small" onClick={() => setSaid(requests)}>
      {label}
    </Button>
  );
  const role = here ? Object.entries(here.sheet.columns).find(([, column]) => column === area.left)?.[0] : undefined;
  const known = role === undefined ? null : (HEADER_ROLES.find((each) => each === role) ?? null);
  return (
    <>
      <p className={styles.sentence}>{words.selected(address ?? '')}</p>
      <div className={controls.buttons}>
        {(isColumn || !isRow) && press(`${words.columnAs(columnName(area.left))}…`, 'column')}
        {!isColumn && (
          <>
            {first &&
              last &&
              press(
                words.notIndicator(first.row + 1, last.row + 1),
                rows.map(({ row }) => ({ kind: 'notIndicator', row })),
              )}
            {press(words.header(area.top + 1), [{ kind: 'header', row: area.top }])}
          </>
        )}
        {figures.length > 0 && (
          <>
            {press(
              words.whole(address ?? ''),
              figures.map((each) => ({ kind: 'percent', ...each, fraction: false })),
            )}
            {press(
              words.fraction(address ?? ''),
              figures.map((each) => ({ kind: 'percent', ...each, fraction: true })),
            )}
          </>
        )}
      </div>
      {said === 'column' && (
        <RoleProposal
          form={here}
          sheet={sheet}
          place={{ row: top, column: area.left }}
          role={known}
          onClose={() => setSaid(null)}
        />
      )}
      {said !== null && said !== 'column' && (
        <Proposal key={JSON.stringify(said)} sheet={sheet} form={here} requests={said} onClose={() => setSaid(null)} />
      )}
    </>
  );
}
