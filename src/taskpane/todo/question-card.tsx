import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular, QuestionCircleFilled } from '@fluentui/react-icons';
import { useEffect, useId, useRef } from 'react';
import { cellAddress } from '../../core/grid/address';
import { askedText } from '../../text/asked-text';
import { useLocale } from '../locale-context';
import type { Question } from './question';
import { QuestionAnswers } from './question-answers';
import { useTodo, useTodoWords } from './todo-context';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '10px 12px 12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: 'flex', alignItems: 'center', gap: '6px', minHeight: '28px' },
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    '& svg': { fontSize: '18px', color: tokens.colorBrandForeground1 },
  },
  turn: { display: 'flex', alignItems: 'center', marginLeft: 'auto' },
  sentence: { margin: 0, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  place: { display: 'flex', flexWrap: 'wrap', gap: '8px', color: tokens.colorNeutralForeground3 },
});

/** What is asked, one question at a time, with what each answer gives. */
export function QuestionCard({ questions }: { readonly questions: readonly Question[] }) {
  const styles = useStyles();
  const words = useTodoWords();
  const walk = useTodo();
  const id = useId();
  const last = useRef(0);
  const here = questions.findIndex(({ key }) => key === walk.current);
  const index = here >= 0 ? here : Math.min(last.current, questions.length - 1);
  useEffect(() => {
    last.current = index;
  }, [index]);
  const question = questions[index];
  if (!question) return null;
  const turn = (by: 1 | -1): void => {
    const next = questions[(index + by + questions.length) % questions.length];
    if (next) walk.visit({ key: next.key, form: next.form, ...next.place });
  };
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          <QuestionCircleFilled aria-hidden="true" />
          {words.questions} {questions.length}
        </h2>
        {questions.length > 1 && (
          <div className={styles.turn}>
            <Button
              size="small"
              appearance="subtle"
              icon={<ChevronLeftRegular />}
              aria-label={words.previousQuestion}
              onClick={() => turn(-1)}
            />
            {words.ofQuestions(index + 1, questions.length)}
            <Button
              size="small"
              appearance="subtle"
              icon={<ChevronRightRegular />}
              aria-label={words.nextQuestion}
              onClick={() => turn(1)}
            />
          </div>
        )}
      </div>
      <Asked question={question} />
    </section>
  );
}

/** The question on top, where it is, and its answers. */
function Asked({ question }: { readonly question: Question }) {
  const styles = useStyles();
  const words = useTodoWords();
  const locale = useLocale();
  const walk = useTodo();
  const answers = useRef<HTMLDivElement>(null);
  const { key } = question;
  const isWanted = walk.current === key;
  useEffect(() => {
    if (isWanted && walk.focusAt > 0) answers.current?.querySelector('button')?.focus();
  }, [isWanted, walk.focusAt]);
  return (
    <>
      <p className={styles.sentence}>{askedText(question.asked, locale)}</p>
      <div className={styles.place}>
        {walk.scope === 'all' && <span>{words.inForm(question.form.card.sheet)}</span>}
        <Link as="button" onClick={() => walk.visit({ key, form: question.form, ...question.place })}>
          {words.see(cellAddress(question.place))}
        </Link>
      </div>
      <div ref={answers}>
        <QuestionAnswers question={question} onAnswer={() => walk.stand(key)} />
      </div>
    </>
  );
}
