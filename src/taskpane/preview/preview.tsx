import { Button, MessageBar, MessageBarBody, MessageBarTitle, Subtitle2 } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useCallback, useId, useRef, useState } from 'react';
import { previewWords } from '../../text/preview-words';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import { ShowMore, useGrowingCount } from '../show-more';
import { FoldedCells, KeptFigures, Untouched } from './folded';
import { leftFigures, leftOf, type LeftOut } from './form-changes';
import { FormGroup } from './form-group';
import { useGivenFocus } from './given-focus';
import { useChanges } from './use-changes';
import { usePreviewKeys } from './use-preview-keys';
import { usePreviewStyles } from './preview-styles';

/** More forms are folded at first. */
const FEW_FORMS = 3;

/** What would be written, before it is: figures of the department's first, each with what stands there, what would, and why; what
 *  is unticked stays, and the totals shown follow. What is shown is what is written. */
export function Preview({ only }: { readonly only: string | null }) {
  const styles = usePreviewStyles();
  const words = previewWords(useLocale());
  const { session, state, idle } = usePane();
  const id = useId();
  const place = useRef<HTMLElement>(null);
  const [left, setLeft] = useState<LeftOut>(new Map());
  const forms = state.forms.filter(({ card }) => only === null || card.sheet === only);
  const changes = useChanges(session, forms, left);
  const replacing = changes.filter(({ replaces }) => replaces.length > 0);
  const { shown, more, showMore } = useGrowingCount(replacing.length, 30);
  const toggle = useCallback(
    (form: string, keys: readonly string[], isChosen: boolean) =>
      setLeft((before) => withKeys(before, form, keys, isChosen)),
    [],
  );
  useGivenFocus(place);
  const count = (kind: 'fills' | 'renews' | 'replaces'): number =>
    changes.reduce((sum, { plan }) => sum + plan.cells.filter((cell) => cell.kind === kind).length, 0);
  const [replaced, filled, renewed] = [count('replaces'), count('fills'), count('renews')];
  const claimed = changes.flatMap(({ plan }) => plan.cells).filter(({ isClaimed }) => isClaimed).length;
  const allClaimed = claimed > 0 && claimed === replaced;
  const title = allClaimed ? words.allClaimed(claimed) : replaced > 0 ? words.replaced(replaced) : words.noneReplaced;
  const all = replaced + filled + renewed;
  const close = (): void => session.showPreview(null);
  const write = (): void => {
    const now = forms.filter((form) => leftOf(left, form).size > 0);
    if (idle && (all > 0 || now.length > 0)) void session.scoreExcept(leftFigures(now, left), only);
  };
  usePreviewKeys(close, write);
  return (
    <section ref={place} className={styles.page} aria-labelledby={id}>
      <div className={styles.head}>
        <Button appearance="subtle" aria-label={words.back} icon={<ArrowLeftRegular />} onClick={close} />
        <Subtitle2 as="h2" id={id} className={styles.title} tabIndex={-1}>
          {words.title} <span className={styles.count}>{words.changes(all)}</span>
        </Subtitle2>
      </div>
      {all === 0 && replacing.length === 0 && <p>{words.nothing}</p>}
      {replacing.length > 0 && (
        <MessageBar intent={replaced > claimed ? 'warning' : 'info'} layout="multiline">
          <MessageBarBody className={styles.words}>
            <MessageBarTitle>{title}</MessageBarTitle>
            {allClaimed ? words.allClaimedHow : words.replacedHow}
            {claimed > 0 && !allClaimed && words.claimed(claimed)}
          </MessageBarBody>
        </MessageBar>
      )}
      <div>
        {replacing.slice(0, shown).map((each) => (
          <FormGroup
            key={each.form.key}
            changes={each}
            named={forms.length > 1}
            opened={replacing.length <= FEW_FORMS}
            onToggle={toggle}
          />
        ))}
        <ShowMore more={more} onMore={showMore} />
      </div>
      <FoldedCells label={words.filled(filled)} changes={changes} cellsOf={({ fills }) => fills} />
      <FoldedCells label={words.renewed(renewed)} changes={changes} cellsOf={({ renews }) => renews} />
      <KeptFigures forms={forms} />
      <Untouched forms={forms} />
      <div className={styles.foot}>
        <Button
          className={styles.write}
          appearance="primary"
          disabledFocusable={!idle || (all === 0 && replacing.length === 0)}
          onClick={write}
        >
          {words.write(all)}
        </Button>
        <Button className={styles.second} onClick={close}>
          {words.cancel}
        </Button>
      </div>
    </section>
  );
}

function withKeys(before: LeftOut, form: string, keys: readonly string[], isChosen: boolean): LeftOut {
  const own = new Set(before.get(form));
  for (const key of keys) {
    if (isChosen) own.delete(key);
    else own.add(key);
  }
  return new Map(before).set(form, own);
}
