import { Button } from '@fluentui/react-components';
import type { SessionForm } from '../../app/session-state';
import { columnName } from '../../core/grid/address';
import type { Correction } from '../../core/sheet/corrections/correction';
import { useDecisionText } from '../body-context';
import { usePane } from '../pane-context';
import { Banner } from '../controls/banner';

/** Whether a form is scored by what its reviewer found: one press says so, one takes it back. */
export function ByReview({ form: { card, sheet } }: { readonly form: SessionForm }) {
  const text = useDecisionText();
  const { session, idle } = usePane();
  const { byReview } = card;
  if (!byReview) return null;
  const said: Correction = { kind: 'byReview', sheet: sheet.sheet, layout: sheet.layout };
  const place = text.reviewedAt(columnName(byReview.column), byReview.heading);
  const sentence = byReview.counts ? text.byReview(place, byReview.rows) : text.notByReview(place);
  return (
    <Banner
      intent="info"
      actionsLabel={sentence}
      actions={
        <Button
          size="small"
          disabledFocusable={!idle}
          onClick={() => void (byReview.counts ? session.takeBackCorrection(said) : session.useCorrections([said]))}
        >
          {byReview.counts ? text.byOwn : text.scoreByReview}
        </Button>
      }
    >
      <span>{sentence}</span>
    </Banner>
  );
}
