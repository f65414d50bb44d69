import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { NO_DECISION, type RowDecision } from '../../core/scoring/choose-function';
import type { FunctionChoice } from '../../core/scoring/rules/scoring-rules';
import type { ScoredRow } from '../../core/scoring/scorecard';
import { choiceText, functionName } from '../../text/choice-text';
import { useDecisionText } from '../body-context';
import { usePane } from '../pane-context';
import { useControlStyles } from '../controls/control-styles';
import { useLocale } from '../locale-context';
import { ChoiceForm } from './choice-form';

const useStyles = makeStyles({
  rule: { display: 'flex', flexDirection: 'column', gap: '6px' },
  sentence: { margin: 0, overflowWrap: 'anywhere' },
});

interface Props {
  readonly sheet: string;
  readonly row: ScoredRow;
  /** How it is scored was decided in this session. */
  readonly isHere: boolean;
}

const MANUAL: FunctionChoice = { function: 'manual' };

/** How a row is scored and who says so; the rule written in the sheet is decided here, and another function can be
 *  chosen. */
export function RowRule({ sheet, row, isHere }: Props) {
  const styles = useStyles();
  const controls = useControlStyles();
  const text = useDecisionText();
  const locale = useLocale();
  const { session, idle } = usePane();
  const [choosing, setChoosing] = useState(false);
  const decide = (decision: RowDecision): void => {
    setChoosing(false);
    void session.decideRow(sheet, row.row, decision);
  };
  const { by, ownRule, choice } = row;
  if (!choice) return null;
  const press = (label: string, decision: RowDecision) => (
    <Button size="small" disabledFocusable={!idle} onClick={() => decide(decision)}>
      {label}
    </Button>
  );
  return (
    <div className={styles.rule}>
      <p className={styles.sentence}>
        {text.rowRule(functionName(choice.function, locale))}
        {locale === 'zh-CN' ? '。' : '. '}
        {by && `${text.by[by === 'user' && !isHere ? 'record' : by]}${locale === 'zh-CN' ? '：' : ': '}`}
        {choiceText(choice, locale)}
        {locale === 'zh-CN' ? '。' : '.'}
      </p>
      {ownRule && (
        <p className={styles.sentence}>
          {text.written(ownRule.sentence)}
          <br />
          {ownRule.choice ? text.readAs(choiceText(ownRule.choice, locale)) : text.notRead}
        </p>
      )}
      {ownRule && !ownRule.decided && (
        <div className={controls.buttons}>
          {ownRule.choice && press(text.adopt, { chosen: null, confirmed: ownRule.sentence })}
          {ownRule.ruleSet.score !== null &&
            press(text.byRuleSet(ownRule.ruleSet.score), { chosen: ownRule.ruleSet.choice, confirmed: null })}
          {row.written !== null && press(text.keepWritten(row.written), { chosen: MANUAL, confirmed: null })}
        </div>
      )}
      <div className={controls.buttons}>
        {by === 'sheet' && ownRule?.decided && press(text.adoptNoMore, NO_DECISION)}
        {by === 'user' && press(text.backToRuleSet, NO_DECISION)}
        <Button size="small" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
          {text.otherFunction}
        </Button>
      </div>
      {choosing && (
        <ChoiceForm
          present={choice}
          onUse={(chosen) => decide({ chosen, confirmed: null })}
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  );
}
