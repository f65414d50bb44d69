import { makeStyles } from '@fluentui/react-components';
import {
  CHOICE_OPTIONS,
  choiceWords,
  functionName,
  type ChoiceFieldKey,
  type ChoiceWords,
} from '../../text/choice-text';
import { ChoiceField } from '../controls/choice-field';
import { TextField } from '../controls/text-field';
import { Toggle } from '../controls/toggle';
import { useLocale } from '../locale-context';
import { useDecisionText } from '../use-decision-text';
import { functionIds, withBand, withEntry, type ChoiceEntries } from './choice-entries';
import { Button } from '../controls/button';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px' },
  buttons: { display: 'flex', gap: '6px', marginTop: '6px' },
});

interface Props {
  readonly entries: ChoiceEntries;
  readonly faultOf: (field: string) => string | null;
  readonly onChange: (entries: ChoiceEntries) => void;
}

/** Follow from other fields or are given. */
const UNSEEN = new Set(['function', 'reached.to', 'partly.to', 'missed.to', 'missed.from']);

/** The parameters of a function as fields, in the order of its proposal; bands stand two by two. */
export function ChoiceFields({ entries, faultOf, onChange }: Props) {
  const styles = useStyles();
  const text = useDecisionText();
  const fields = Object.keys(entries).filter((field) => !UNSEEN.has(field));
  return fields.map((field) => {
    const [, list, index, name] = /^((?:by\.)?\w+)\[(\d+)\]\.(\w+)$/u.exec(field) ?? [];
    if (list === undefined || index === undefined)
      return <Entry key={field} {...{ field, entries, faultOf, onChange }} />;
    const pair = fields.filter((each) => each.startsWith(`${list}[${index}]`));
    if (pair[0] !== field || name === undefined) return null;
    const isLast = fields.filter((each) => each.startsWith(`${list}[`)).at(-1) === pair.at(-1);
    return (
      <div key={field}>
        <div className={styles.pair}>
          {pair.map((each) => (
            <Entry key={each} field={each} entries={entries} faultOf={faultOf} onChange={onChange} />
          ))}
        </div>
        {isLast && (
          <div className={styles.buttons}>
            <Button size="small" onClick={() => onChange(withBand(entries, list, 1))}>
              {text.addBand}
            </Button>
            {index !== '0' && (
              <Button size="small" onClick={() => onChange(withBand(entries, list, -1))}>
                {text.removeBand}
              </Button>
            )}
          </div>
        )}
      </div>
    );
  });
}

const FIGURE_FUNCTIONS = new Set(['proportional', 'threshold', 'deduction', 'tiers', 'interpolate', 'direct']);

function Entry({ field, entries, faultOf, onChange }: Props & { readonly field: string }) {
  const locale = useLocale();
  const words = choiceWords(locale);
  const value = entries[field];
  const key = fieldKey(field, words);
  if (value === undefined || key === null) return null;
  const label = words.fields[key];
  const change = (next: string | boolean): void => onChange(withEntry(entries, field, next));
  if (typeof value === 'boolean') return <Toggle label={label} checked={value} onChange={change} />;
  if (key === 'function') {
    const options = functionIds()
      .filter((id) => FIGURE_FUNCTIONS.has(id))
      .map((id) => ({ value: id, words: functionName(id, locale) }));
    return <ChoiceField<string> label={label} value={value} options={options} onChange={change} />;
  }
  if (isOption(key)) {
    const named: Readonly<Record<string, string>> = words.options[key];
    const options = CHOICE_OPTIONS[key].map((option) => ({ value: option, words: named[option] ?? option }));
    return <ChoiceField<string> label={label} value={value} options={options} onChange={change} />;
  }
  const optional = key === 'from' || key === 'weights' || key.endsWith('.point');
  return (
    <TextField
      label={optional ? words.optional(label) : label}
      value={value}
      fault={faultOf(field)}
      required={!optional}
      onChange={change}
    />
  );
}

function isOption(key: ChoiceFieldKey): key is keyof typeof CHOICE_OPTIONS {
  return Object.hasOwn(CHOICE_OPTIONS, key);
}

/** `by.bands[2].limit` is worded as `bands[].limit`. */
function fieldKey(field: string, { fields }: ChoiceWords): ChoiceFieldKey | null {
  const key = field.replace(/^by\./u, '').replace(/\[\d+\]/u, '[]');
  return isKey(key, fields) ? key : null;
}

function isKey(key: string, fields: ChoiceWords['fields']): key is ChoiceFieldKey {
  return Object.hasOwn(fields, key);
}
