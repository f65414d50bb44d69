import { Button, Link, makeStyles, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import type { PendingCell } from '../../app/form-plan';
import type { SessionForm } from '../../app/session-state';
import { cellAddress, placeKey, type CellPlace } from '../../core/grid/address';
import { NO_DECISION } from '../../core/scoring/choose-function';
import { correctionText, decisionText } from '../../text/decision-text';
import { previewWords } from '../../text/preview-words';
import { Disclosure } from '../controls/disclosure';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import { ShowMore, useGrowingCount } from '../show-more';
import { byHand, keptCount, ownFormulas } from '../states/left-alone';
import { CellLine } from './change-line';
import type { FormChanges } from './form-changes';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  place: { margin: 0, overflowWrap: 'anywhere' },
  kept: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px', minHeight: '32px' },
  sheet: { color: tokens.colorNeutralForeground2 },
});

interface CellsProps {
  readonly label: string;
  readonly changes: readonly FormChanges[];
  readonly cellsOf: (changes: FormChanges) => readonly PendingCell[];
}

/** Cells that are written without a question, folded. */
export function FoldedCells({ label, changes, cellsOf }: CellsProps) {
  if (!changes.some((each) => cellsOf(each).length > 0)) return null;
  return (
    <Disclosure label={label}>
      <Cells changes={changes} cellsOf={cellsOf} />
    </Disclosure>
  );
}

function Cells({ changes, cellsOf }: Omit<CellsProps, 'label'>) {
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true });
  const all = changes.flatMap((each) => cellsOf(each).map((cell) => ({ each, cell })));
  const { shown, more, showMore } = useGrowingCount(all.length, 50);
  return (
    <>
      <ul className={styles.list} {...arrows}>
        {all.slice(0, shown).map(({ each: { form, card }, cell }, index) => (
          <li key={`${form.key} ${placeKey(cell)}`}>
            {changes.length > 1 && all[index - 1]?.each.form !== form && (
              <span className={styles.sheet}>{card.sheet}</span>
            )}
            <CellLine card={card} cell={cell} />
          </li>
        ))}
      </ul>
      <ShowMore more={more} onMore={showMore} />
    </>
  );
}

/** What stays, and why: formulas, and cells that are locked. */
export function Untouched({ forms }: { readonly forms: readonly SessionForm[] }) {
  const words = previewWords(useLocale());
  const formulas = forms.reduce((sum, form) => sum + ownFormulas(form).length, 0);
  const locked = forms.filter(({ plan }) => plan.lockedCells.length > 0);
  const sheets = new Set(locked.map(({ card }) => card.sheet)).size;
  if (formulas + sheets === 0) return null;
  return (
    <Disclosure label={words.untouched(formulas, sheets)}>
      <UntouchedForms forms={forms.filter((form) => ownFormulas(form).length > 0 || locked.includes(form))} />
    </Disclosure>
  );
}

function UntouchedForms({ forms }: { readonly forms: readonly SessionForm[] }) {
  const styles = useStyles();
  const words = previewWords(useLocale());
  const { shown, more, showMore } = useGrowingCount(forms.length, 20);
  return (
    <>
      {forms.slice(0, shown).map((form) => {
        const { card, plan } = form;
        const formulas = ownFormulas(form);
        return (
          <div key={form.key}>
            <span className={styles.sheet}>{card.sheet}</span>
            {formulas.length > 0 && (
              <p className={styles.place}>
                {words.formulas(formulas.length)} <Places sheet={card.sheet} places={formulas} />
              </p>
            )}
            {plan.lockedCells.length > 0 && (
              <p className={styles.place}>
                {words.lockedWhy[plan.locked ?? 'protected']}
                {', '}
                {words.locked(plan.lockedCells.length)} <Places sheet={card.sheet} places={plan.lockedCells} />
              </p>
            )}
          </div>
        );
      })}
      <ShowMore more={more} onMore={showMore} />
    </>
  );
}

/** As many cells as are named one by one. */
const MOST_NAMED = 12;

function Places({ sheet, places }: { readonly sheet: string; readonly places: readonly CellPlace[] }) {
  const words = previewWords(useLocale());
  const { session } = usePane();
  return (
    <>
      {places.slice(0, MOST_NAMED).map(({ row, column }) => (
        <span key={placeKey({ row, column })}>
          <Link as="button" inline onClick={() => void session.select(sheet, row, column)}>
            {cellAddress({ row, column })}
          </Link>{' '}
        </span>
      ))}
      {places.length > MOST_NAMED && words.more(places.length)}
    </>
  );
}

/** What people decided earlier to leave as it was typed, to be taken back here. */
export function KeptFigures({ forms }: { readonly forms: readonly SessionForm[] }) {
  const words = previewWords(useLocale());
  const count = forms.reduce((sum, form) => sum + keptCount(form), 0);
  if (count === 0) return null;
  return (
    <Disclosure label={words.kept(count)}>
      <KeptList forms={forms.filter((form) => keptCount(form) > 0)} />
    </Disclosure>
  );
}

function KeptList({ forms }: { readonly forms: readonly SessionForm[] }) {
  const styles = useStyles();
  const locale = useLocale();
  const words = previewWords(locale);
  const { takeBack } = decisionText(locale);
  const { session, idle } = usePane();
  const lines = forms.flatMap((form) => [
    ...byHand(form).map(({ row, name, written }) => ({
      key: `${form.key} ${String(row)}`,
      sentence: words.keptRow(name, written ?? ''),
      action: words.takeBack,
      run: () => void session.decideRow(form.card.sheet, row, NO_DECISION),
    })),
    ...form.corrections.flatMap((correction) =>
      correction.kind === 'keepFigure'
        ? {
            key: `${form.key} ${correction.figure}`,
            sentence: correctionText(correction, locale),
            action: takeBack,
            run: () => void session.takeBackCorrection(correction),
          }
        : [],
    ),
  ]);
  const { shown, more, showMore } = useGrowingCount(lines.length, 20);
  return (
    <>
      <ul className={styles.list}>
        {lines.slice(0, shown).map(({ key, sentence, action, run }) => (
          <li key={key} className={styles.kept}>
            <span className={styles.place}>{sentence}</span>
            <Button size="small" aria-label={`${action} ${sentence}`} disabledFocusable={!idle} onClick={run}>
              {action}
            </Button>
          </li>
        ))}
      </ul>
      <ShowMore more={more} onMore={showMore} />
    </>
  );
}
