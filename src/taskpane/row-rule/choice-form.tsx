import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { FunctionChoice, FunctionId } from '../../core/scoring/rules/scoring-rules';
import { choiceFaultText, choiceText, functionName } from '../../text/choice-text';
import { useDecisionText } from '../body-context';
import { ChoiceField } from '../controls/choice-field';
import { useControlStyles } from '../controls/control-styles';
import { useLocale } from '../locale-context';
import { filledChoice } from './choice-document';
import { choiceEntries, fieldOf, functionIds, proposedEntries, type ChoiceEntries } from './choice-entries';
import { ChoiceFields } from './choice-fields';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  faults: { margin: 0, paddingLeft: '16px' },
});

interface Props {
  /** What the row is scored by now. */
  readonly present: FunctionChoice;
  readonly onUse: (choice: FunctionChoice) => void;
  readonly onClose: () => void;
}

/** Where a clerk chooses a function for one row and fills in its parameters; what it comes to is told in a sentence. */
export function ChoiceForm({ present, onUse, onClose }: Props) {
  const styles = useStyles();
  const controls = useControlStyles();
  const text = useDecisionText();
  const locale = useLocale();
  const [id, setId] = useState<FunctionId>(present.function);
  const [entries, setEntries] = useState<ChoiceEntries>(() => choiceEntries(present));
  const [tried, setTried] = useState(false);
  const filled = filledChoice(entries);
  const faults = filled.ok || !tried ? null : filled.faults;
  const faultOf = (field: string): string | null => {
    const expected = faults?.get(field);
    return expected === undefined ? null : choiceFaultText(expected, locale);
  };
  // What several fields have to be together is told once each is right by itself.
  const isOwn = (field: string): boolean =>
    Object.hasOwn(entries, field) && !('follows' in (fieldOf(entries, field) ?? {}));
  const fields = [...(faults?.keys() ?? [])];
  const others = fields.some(isOwn) ? [] : fields;
  const choose = (chosen: FunctionId): void => {
    setId(chosen);
    setEntries(chosen === present.function ? choiceEntries(present) : proposedEntries(chosen));
    setTried(false);
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (filled.ok) onUse(filled.choice);
        else setTried(true);
      }}
    >
      <ChoiceField
        label={text.functionLabel}
        value={id}
        options={functionIds().map((each) => ({ value: each, words: functionName(each, locale) }))}
        onChange={choose}
      />
      <ChoiceFields entries={entries} faultOf={faultOf} onChange={setEntries} />
      {others.length > 0 && (
        <ul className={mergeClasses(controls.fault, styles.faults)}>
          {[...new Set(others.map(faultOf))].map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <p className={controls.hint} aria-live="polite">
        {filled.ok ? text.means(choiceText(filled.choice, locale)) : ''}
      </p>
      <div className={controls.buttons}>
        <Button type="submit" size="small" appearance="primary">
          {text.use}
        </Button>
        <Button size="small" onClick={onClose}>
          {text.close}
        </Button>
      </div>
    </form>
  );
}
