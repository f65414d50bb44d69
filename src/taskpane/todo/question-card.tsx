import {
  Button,
  Checkbox,
  CompoundButton,
  Link,
  makeStyles,
  tokens,
  useArrowNavigationGroup,
} from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular, QuestionCircleFilled } from '@fluentui/react-icons';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { cellAddress } from '../../core/grid/address';
import { answerText, askedText } from '../../text/asked-text';
import type { TodoWords } from '../../text/todo-words';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import { useAnswerEffects, type AnswerEffect } from './answer-effects';
import { alikeOf, saidFor, type Question } from './question';
import { useTodo, useTodoWords } from './todo-context';
import { formTodo } from './todo-items';

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
  answers: { display: 'flex', flexDirection: 'column', gap: '6px' },
  answer: { justifyContent: 'flex-start', textAlign: 'left', maxWidth: 'none', overflowWrap: 'anywhere' },
  effect: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
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

const NOBODY: readonly Question[] = [];

/** The question on top, and its answers. */
function Asked({ question }: { readonly question: Question }) {
  const styles = useStyles();
  const words = useTodoWords();
  const locale = useLocale();
  const { session, state, idle } = usePane();
  const walk = useTodo();
  const answers = useRef<HTMLDivElement>(null);
  const [together, setTogether] = useState<string | null>(null);
  const alike = useMemo(
    () =>
      alikeOf(
        question,
        state.forms.flatMap((form) => formTodo(form).questions),
      ),
    [question, state.forms],
  );
  const others = together === question.key ? alike : NOBODY;
  const effects = useAnswerEffects(session, question, others);
  const { key } = question;
  const isWanted = walk.current === key;
  useEffect(() => {
    if (isWanted && walk.focusAt > 0) answers.current?.querySelector('button')?.focus();
  }, [isWanted, walk.focusAt]);
  const arrows = useArrowNavigationGroup({ axis: 'vertical' });
  const sentence = askedText(question.asked, locale);
  return (
    <>
      <p className={styles.sentence}>{sentence}</p>
      <div className={styles.place}>
        {walk.scope === 'all' && <span>{words.inForm(question.form.card.sheet)}</span>}
        <Link as="button" onClick={() => walk.visit({ key, form: question.form, ...question.place })}>
          {words.see(cellAddress(question.place))}
        </Link>
      </div>
      <div ref={answers} role="group" aria-label={sentence} className={styles.answers} {...arrows}>
        {question.answers.map((answer, index) => (
          <CompoundButton
            key={String(index)}
            size="small"
            className={styles.answer}
            disabledFocusable={!idle}
            secondaryContent={{ className: styles.effect, children: effectText(effects.get(answer.id), words) }}
            onClick={() => {
              walk.stand(key);
              void session.answer(saidFor([question, ...others], answer.id));
            }}
          >
            {answerText(answer.words, locale)}
          </CompoundButton>
        ))}
      </div>
      {alike.length > 0 && (
        <Checkbox
          label={words.alike(alike.length, new Set([question, ...alike].map(({ form }) => form.key)).size)}
          checked={together === key}
          onChange={(_, { checked }) => setTogether(checked === true ? key : null)}
        />
      )}
    </>
  );
}

function effectText(effect: AnswerEffect | undefined, words: TodoWords): string {
  if (!effect) return '\u00a0';
  const { score, before, after } = effect;
  const gives = score === undefined ? [] : [score === null ? words.givesNone : words.gives(score)];
  const total = before === after ? [] : [words.total(before ?? words.noTotal, after ?? words.noTotal)];
  return [...gives, ...total].join(' · ') || '\u00a0';
}
