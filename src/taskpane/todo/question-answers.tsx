import { Checkbox, CompoundButton, makeStyles, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { answerText, askedText } from '../../text/asked-text';
import type { TodoWords } from '../../text/todo-words';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import { useAnswerEffects, type AnswerEffect } from './answer-effects';
import { alikeOf, saidFor, type Question } from './question';
import { useTodoWords } from './todo-context';
import { formTodo } from './todo-items';

const useStyles = makeStyles({
  answers: { display: 'flex', flexDirection: 'column', gap: '6px' },
  answer: {
    justifyContent: 'flex-start',
    minHeight: '36px',
    maxWidth: 'none',
    padding: '6px 10px',
    textAlign: 'left',
    overflowWrap: 'anywhere',
  },
  // What it gives stands at the right, or below where there is no room.
  content: {
    display: 'flex',
    flexDirection: 'row',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: '12px',
    width: '100%',
  },
  effect: {
    marginTop: 0,
    marginLeft: 'auto',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
});

interface Props {
  readonly question: Question;
  readonly onAnswer?: () => void;
}

const NOBODY: readonly Question[] = [];

/** The answers of a question, each with what it gives; where others are alike, one answer can do for all of them. */
export function QuestionAnswers({ question, onAnswer }: Props) {
  const styles = useStyles();
  const words = useTodoWords();
  const locale = useLocale();
  const { session, state, idle } = usePane();
  const [together, setTogether] = useState<string | null>(null);
  const alike = useMemo(
    () =>
      alikeOf(
        question,
        state.forms.flatMap((form) => formTodo(form).questions),
      ),
    [question, state.forms],
  );
  const { key } = question;
  const others = together === key ? alike : NOBODY;
  const effects = useAnswerEffects(session, question, others);
  const arrows = useArrowNavigationGroup({ axis: 'vertical' });
  return (
    <>
      <div role="group" aria-label={askedText(question.asked, locale)} className={styles.answers} {...arrows}>
        {question.answers.map((answer, index) => (
          <CompoundButton
            key={String(index)}
            size="small"
            className={styles.answer}
            contentContainer={{ className: styles.content }}
            disabledFocusable={!idle}
            secondaryContent={{ className: styles.effect, children: effectText(effects.get(answer.id), words) }}
            onClick={() => {
              onAnswer?.();
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
