import { makeStyles, tokens } from '@fluentui/react-components';
import type { SessionForm } from '../../app/session-state';
import { columnName } from '../../core/grid/address';
import type { RecognitionQuestion } from '../../core/sheet/recognition-reason';
import { questionText } from '../../text/recognition-text';
import { Banner } from '../controls/banner';
import { useControlStyles } from '../controls/control-styles';
import { useLocale } from '../locale-context';
import { useSession } from '../session-context';
import { useDecisionText } from '../use-decision-text';
import { Button } from '../controls/button';

const useStyles = makeStyles({
  question: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** What the recogniser asks rather than guesses, one short question at a time, with the candidates as buttons. */
export function Questions({ form }: { readonly form: SessionForm }) {
  const [first] = form.sheet.questions;
  return first ? <Question key={first.role} sheet={form.sheet.sheet} question={first} /> : null;
}

function Question({ sheet, question }: { readonly sheet: string; readonly question: RecognitionQuestion }) {
  const styles = useStyles();
  const controls = useControlStyles();
  const text = useDecisionText();
  const locale = useLocale();
  const { session, idle } = useSession();
  const sentence = questionText(question, locale);
  return (
    <Banner intent="warning">
      <span className={styles.question}>{sentence}</span>
      <div className={controls.buttons} role="group" aria-label={sentence}>
        {question.candidates.map(({ row, column, heading }) => (
          <Button
            key={column}
            size="small"
            off={!idle}
            onClick={() => void session.answerQuestion(sheet, row, column, question.role)}
          >
            {text.columnAt(columnName(column))} {heading}
          </Button>
        ))}
      </div>
    </Banner>
  );
}
