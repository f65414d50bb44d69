import {
  Button,
  Checkbox,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { PendingCell } from '../app/form-plan';
import type { SessionForm } from '../app/session-state';
import { cellAddress } from '../core/grid/address';
import { explanationText } from '../text/explanation-text';
import { previewWords, type PreviewWords } from '../text/preview-words';
import { useControlStyles } from './controls/control-styles';
import { Disclosure } from './controls/disclosure';
import { useLocale, useText } from './locale-context';
import { usePane } from './pane-context';
import { SectionTitle } from './section-title';
import { ShowMore, useGrowingCount } from './show-more';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '4px', margin: 0, padding: 0, listStyle: 'none' },
  change: { fontWeight: tokens.fontWeightSemibold },
  why: { margin: 0, paddingLeft: '34px', color: tokens.colorNeutralForeground2 },
  head: { display: 'flex', alignItems: 'center', gap: '4px' },
});

interface Pending {
  readonly form: SessionForm;
  readonly cell: PendingCell;
}

const keyOf = ({ form, cell }: Pending): string => `${form.key} ${cell.row},${cell.column}`;

/** What would be written, before it is: filled cells first, each with what stands there, what would, and why. */
export function Preview({ only }: { readonly only: string | null }) {
  const styles = useStyles();
  const controls = useControlStyles();
  const words = previewWords(useLocale());
  const { session, state, idle } = usePane();
  const id = useId();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const forms = state.forms.filter(({ card }) => only === null || card.sheet === only);
  const all = forms.flatMap((form) => form.plan.cells.map((cell): Pending => ({ form, cell })));
  const of = (kind: PendingCell['kind']): readonly Pending[] => all.filter(({ cell }) => cell.kind === kind);
  const kept = of('replaces').filter((each) => left.has(keyOf(each)));
  const toggle = (key: string): void =>
    setLeft((before) =>
      before.has(key) ? new Set([...before].filter((each) => each !== key)) : new Set([...before, key]),
    );
  return (
    <section aria-labelledby={id}>
      <div className={styles.head}>
        <Button
          appearance="subtle"
          aria-label={words.back}
          icon={<ArrowLeftRegular />}
          onClick={() => session.showPreview(null)}
        />
        <SectionTitle id={id} title={words.title} count={all.length} />
      </div>
      {all.length === 0 && <p>{words.nothing}</p>}
      {of('replaces').length > 0 && (
        <>
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{words.replaced(of('replaces').length)}</MessageBarTitle>
              {words.replacedHow}
            </MessageBarBody>
          </MessageBar>
          <Changes pending={of('replaces')} words={words} left={left} onToggle={toggle} />
        </>
      )}
      {of('renews').length > 0 && (
        <Disclosure label={words.renewed(of('renews').length)}>
          <Changes pending={of('renews')} words={words} />
        </Disclosure>
      )}
      {of('fills').length > 0 && (
        <Disclosure label={words.filled(of('fills').length)}>
          <Changes pending={of('fills')} words={words} />
        </Disclosure>
      )}
      <Untouched forms={forms} words={words} />
      <div className={controls.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={!idle || all.length === 0}
          onClick={() => void session.scoreExcept(kept, only)}
        >
          {words.write(all.length - kept.length)}
        </Button>
        <Button onClick={() => session.showPreview(null)}>{words.cancel}</Button>
      </div>
    </section>
  );
}

interface ChangesProps {
  readonly pending: readonly Pending[];
  readonly words: PreviewWords;
  readonly left?: ReadonlySet<string>;
  readonly onToggle?: (key: string) => void;
}

function Changes({ pending, words, left, onToggle }: ChangesProps) {
  const styles = useStyles();
  const text = useText();
  const locale = useLocale();
  const { shown, more, showMore } = useGrowingCount(pending.length, 50);
  return (
    <>
      <ul className={styles.list}>
        {pending.slice(0, shown).map((each) => {
          const { form, cell } = each;
          const row = form.card.rows.find(
            ({ scoreCell }) => scoreCell?.row === cell.row && scoreCell.column === cell.column,
          );
          const name = row?.name ?? (cell.reason === 'score' ? text.rows : words.reason[cell.reason]);
          const change = words.change(cell.before === '' ? words.empty : cell.before, cell.after);
          const label = (
            <>
              {words.keep(name, cellAddress(cell))} <span className={styles.change}>{change}</span>
            </>
          );
          return (
            <li key={keyOf(each)}>
              {onToggle ? (
                <Checkbox label={label} checked={!left?.has(keyOf(each))} onChange={() => onToggle(keyOf(each))} />
              ) : (
                label
              )}
              {row && <p className={styles.why}>{explanationText(row.explanation, locale)}</p>}
            </li>
          );
        })}
      </ul>
      <ShowMore more={more} onMore={showMore} />
    </>
  );
}

/** What stays, and why: formulas, and cells that are locked. */
function Untouched({ forms, words }: { readonly forms: readonly SessionForm[]; readonly words: PreviewWords }) {
  const styles = useStyles();
  const lines = forms.flatMap(({ card, plan }) => [
    ...(plan.formulas > 0 ? [words.formulas(card.sheet, plan.formulas)] : []),
    ...(plan.lockedCells.length > 0 ? [words.locked(card.sheet, plan.lockedCells.length)] : []),
  ]);
  if (lines.length === 0) return null;
  return (
    <Disclosure label={words.untouched}>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
