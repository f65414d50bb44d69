import {
  Button,
  Checkbox,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Subtitle2,
  useArrowNavigationGroup,
} from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useId, useMemo, useRef, useState } from 'react';
import type { FormInReview } from '../../app/session-state';
import type { ReviewWrite } from '../../core/plan/plan-review';
import { NOTHING_RENEWED, type Renewed } from '../../core/plan/review-lines';
import { cellAddress, placeKey } from '../../core/grid/address';
import { reviewRowName } from '../../text/review-text';
import { reviewerWords } from '../../text/reviewer-words';
import { Disclosure } from '../controls/disclosure';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import { useGivenFocus } from '../preview/given-focus';
import { usePreviewStyles } from '../preview/preview-styles';
import { usePreviewKeys } from '../preview/use-preview-keys';
import { ShowMore, useGrowingCount } from '../show-more';
import { isReviewed, type ReviewedForm } from './review-places';
import { ReviewCells, shownWrite } from './review-cells';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
});

/** A form as it would be with what is ticked. */
interface Imagined {
  readonly form: ReviewedForm;
  readonly review: FormInReview;
  /** Typed figures, ticked or not, from top to bottom. */
  readonly typed: readonly ReviewWrite[];
}

/** What a review would write, before it does: blank cells are filled; figures that were typed stay, unless they are ticked. */
export function ReviewPreview({ only }: { readonly only: string | null }) {
  const styles = usePreviewStyles();
  const words = reviewerWords(useLocale());
  const { session, state, idle } = usePane();
  const id = useId();
  const place = useRef<HTMLElement>(null);
  const [ticked, setTicked] = useState<ReadonlyMap<string, Renewed>>(new Map());
  const forms = useMemo(
    () => state.forms.filter(isReviewed).filter(({ card }) => only === null || card.sheet === only),
    [state.forms, only],
  );
  const imagined = forms.map((form): Imagined => {
    const keys = ticked.get(form.key) ?? NOTHING_RENEWED;
    const review = keys.size === 0 ? form.review : (session.imagineReview(form, keys) ?? form.review);
    const typed = [...review.offers, ...review.fills.filter(isTyped)];
    return { form, review, typed: typed.sort((a, b) => a.row - b.row || a.column - b.column) };
  });
  useGivenFocus(place);
  const typed = imagined.filter((each) => each.typed.length > 0);
  const { shown, more, showMore } = useGrowingCount(typed.length, 30);
  const writes = imagined.flatMap(({ review }) => review.fills);
  const offered = typed.reduce((sum, each) => sum + each.typed.length, 0);
  const close = (): void => session.showPreview(null);
  const write = (): void => {
    if (!idle || writes.length === 0) return;
    const renewed = new Map<string, readonly ReviewWrite[]>();
    for (const { form, review } of imagined) {
      const own = review.fills.filter(isTyped);
      renewed.set(form.card.sheet, [...(renewed.get(form.card.sheet) ?? []), ...own]);
    }
    void session.writeReview({ only, renewed });
  };
  usePreviewKeys(close, write);
  const toggle = (form: string, cells: readonly ReviewWrite[], isTicked: boolean): void =>
    setTicked((before) => {
      const keys = new Set(before.get(form));
      for (const cell of cells) {
        if (isTicked) keys.add(placeKey(cell));
        else keys.delete(placeKey(cell));
      }
      return new Map(before).set(form, keys);
    });
  const filled = writes.filter((each) => !isTyped(each)).length;
  return (
    <section ref={place} className={styles.page} aria-labelledby={id}>
      <div className={styles.head}>
        <Button appearance="subtle" aria-label={words.back} icon={<ArrowLeftRegular />} onClick={close} />
        <Subtitle2 as="h2" id={id} className={styles.title} tabIndex={-1}>
          {words.preview} <span className={styles.count}>{words.changes(writes.length)}</span>
        </Subtitle2>
      </div>
      {writes.length + offered === 0 && <p>{words.nothingToFill}</p>}
      {offered > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.words}>
            <MessageBarTitle>{words.offers(offered)}</MessageBarTitle>
            {words.offersHow}
          </MessageBarBody>
        </MessageBar>
      )}
      {typed.slice(0, shown).map((each) => (
        <Typed key={each.form.key} {...each} onToggle={(cells, isTicked) => toggle(each.form.key, cells, isTicked)} />
      ))}
      <ShowMore more={more} onMore={showMore} />
      {filled > 0 && (
        <Disclosure label={words.fills(filled)}>
          <ReviewCells
            cells={imagined.flatMap(({ form, review }) =>
              review.fills.filter((each) => !isTyped(each)).map((write) => ({ form, write })),
            )}
          />
        </Disclosure>
      )}
      <div className={styles.foot}>
        <Button
          className={styles.write}
          appearance="primary"
          disabledFocusable={!idle || writes.length === 0}
          onClick={write}
        >
          {words.writeCells(writes.length)}
        </Button>
        <Button className={styles.second} onClick={close}>
          {words.cancel}
        </Button>
      </div>
    </section>
  );
}

/** Somebody typed what stands there. */
const isTyped = ({ before }: ReviewWrite): boolean => before !== null;

interface TypedProps extends Imagined {
  readonly onToggle: (cells: readonly ReviewWrite[], isTicked: boolean) => void;
}

/** The typed figures of one form: none, each, or all of them are written anew. */
function Typed({ form, review, typed, onToggle }: TypedProps) {
  const styles = useStyles();
  const locale = useLocale();
  const words = reviewerWords(locale);
  const { session } = usePane();
  const arrows = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true });
  const isTicked = (cell: ReviewWrite): boolean => review.fills.includes(cell);
  const count = typed.filter(isTicked).length;
  const name = (cell: ReviewWrite): string => {
    const line = review.lines.find((each) => each.cell?.row === cell.row);
    return line && cell.what !== 'total' ? reviewRowName(line, locale) : words.part[cell.what];
  };
  const label = (cell: ReviewWrite): string => {
    const { before, after } = shownWrite(form, cell);
    return words.rewrite(name(cell), cellAddress(cell), before, after);
  };
  return (
    <div>
      <Checkbox
        label={words.offerAll(form.card.sheet)}
        checked={count === typed.length ? true : count > 0 ? 'mixed' : false}
        onChange={() => onToggle(typed, count < typed.length)}
      />
      <ul className={styles.list} aria-label={form.card.sheet} {...arrows}>
        {typed.map((cell) => (
          <li key={placeKey(cell)}>
            <Checkbox
              label={label(cell)}
              checked={isTicked(cell)}
              onChange={() => onToggle([cell], !isTicked(cell))}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.ctrlKey) return;
                event.preventDefault();
                void session.select(form.card.sheet, cell.row, cell.column);
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
