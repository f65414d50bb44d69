import { clerkErrorText, isForTechnicians } from '../../text/interface-text';
import { useLocale, useText } from '../locale-context';
import { usePane } from '../pane-context';
import { Message } from './message';
import { CopyReport } from './report';

/** The workbook could not be read: why, and another try. */
export function Failed() {
  const text = useText();
  const locale = useLocale();
  const { session, state } = usePane();
  const error = state.notice?.kind === 'error' ? state.notice.error : null;
  // Nothing was being written: what a silent Excel may have done is no question here.
  const why = error?.code === 'timeout' ? text.readTimeout : error ? clerkErrorText(error, locale) : '';
  return (
    <Message title={text.failedTitle} alert action={{ label: text.retry, run: () => void session.refresh() }}>
      <p>{why}</p>
      {error && isForTechnicians(error) && <CopyReport fault={error} />}
    </Message>
  );
}
