import { Overview } from '../overview/overview';
import { usePane } from '../pane-context';
import { ColumnsPreview } from './columns-preview';
import { ReviewForm } from './review-form';
import { ReviewPreview } from './review-preview';
import { ReviewSummary } from './review-summary';
import { ReviewWalkProvider } from './review-walk';

/** What a reviewer sees: what is about to be written, one form row by row, or all forms with what they differ in. */
export function ReviewBody() {
  const { state, view } = usePane();
  const { form, tab } = view;
  if (state.newColumns) return <ColumnsPreview forms={state.newColumns} />;
  if (state.preview) return <ReviewPreview only={state.preview.only} />;
  return (
    <ReviewWalkProvider>
      {tab === 'all' ? (
        <>
          <ReviewSummary />
          <Overview />
        </>
      ) : (
        form && <ReviewForm key={form.key} form={form} />
      )}
    </ReviewWalkProvider>
  );
}
