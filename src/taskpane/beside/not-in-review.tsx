import { reviewerWords } from '../../text/reviewer-words';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import { useBesideStyles } from './beside-styles';

/** Why what would be written into the forms is off, while somebody reviews. */
export function NotInReview() {
  const styles = useBesideStyles();
  const words = reviewerWords(useLocale());
  return usePane().state.reviewing ? <p className={styles.quiet}>{words.notWritten}</p> : null;
}
