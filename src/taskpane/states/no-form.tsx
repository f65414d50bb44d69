import { Button, makeStyles } from '@fluentui/react-components';
import type { SessionState } from '../../app/session-state';
import { nearMissText } from '../../text/recognition-text';
import { stateWords } from '../../text/state-words';
import { useDecisionText } from '../body-context';
import { Disclosure } from '../controls/disclosure';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import { SelectedPlace } from '../reading/selected-place';
import { LeftOut } from '../reading/left-out';
import { HeaderPicture } from './header-picture';
import { Message } from './message';

const useStyles = makeStyles({ wide: { width: '100%' } });

/** No sheet holds an indicator form: what came nearest, what the headings of one look like, and what to do. In a workbook where
 *  nothing comes near one, how to begin. */
export function NoForm() {
  const styles = useStyles();
  const locale = useLocale();
  const words = stateWords(locale);
  const decisions = useDecisionText();
  const { session, state, idle } = usePane();
  const begins = isBeginning(state);
  const lines = begins ? words.firstLines : words.nothingDo;
  return (
    <Message title={words.nothingTitle}>
      {state.nearMiss && <p>{nearMissText(state.nearMiss, locale)}</p>}
      {!begins && <p>{words.nothingLooked}</p>}
      {!begins && <HeaderPicture />}
      <ol>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      {begins && <HeaderPicture />}
      <Button disabledFocusable={!idle} onClick={() => void session.refresh()}>
        {words.refresh}
      </Button>
      {!begins && (
        <Disclosure className={styles.wide} label={decisions.correct}>
          <SelectedPlace form={null} />
        </Disclosure>
      )}
      <LeftOut state={state} />
    </Message>
  );
}

/** Nothing in the workbook resembles a form: whoever opens it has not begun. */
function isBeginning({ nearMiss, skippedTables, strayCorrections }: SessionState): boolean {
  return nearMiss === null && skippedTables.length + strayCorrections.length === 0;
}
