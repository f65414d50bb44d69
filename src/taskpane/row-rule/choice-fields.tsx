import { Button, Checkbox, Field, Input, makeStyles } from '@fluentui/react-components';
import { optionalLabel } from '../../text/choice-text';
import { useDecisionText } from '../body-context';
import { ChoiceField } from '../controls/choice-field';
import { useLocale } from '../locale-context';
import { fieldOf, withBand, withEntry, type ChoiceEntries } from './choice-entries';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '8px' },
  input: { minWidth: 0 },
  buttons: { display: 'flex', gap: '6px', marginTop: '6px' },
});

interface Props {
  readonly entries: ChoiceEntries;
  readonly faultOf: (field: string) => string | null;
  readonly onChange: (entries: ChoiceEntries) => void;
}

/** The parameters of a function as fields, in the order of its proposal; bands stand two by two. */
export function ChoiceFields({ entries, faultOf, onChange }: Props) {
  const styles = useStyles();
  const text = useDecisionText();
  const fields = Object.keys(entries).filter((field) => isShown(entries, field));
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

function Entry({ field: entry, entries, faultOf, onChange }: Props & { readonly field: string }) {
  const styles = useStyles();
  const locale = useLocale();
  const value = entries[entry];
  const field = fieldOf(entries, entry);
  if (value === undefined || field === null || 'follows' in field) return null;
  const label = field.label[locale];
  const change = (next: string | boolean): void => onChange(withEntry(entries, entry, next));
  if (typeof value === 'boolean')
    return <Checkbox label={label} checked={value} onChange={(_, data) => change(data.checked === true)} />;
  if (field.options) {
    const options = Object.entries(field.options).map(([option, words]) => ({ value: option, words: words[locale] }));
    return <ChoiceField<string> label={label} value={value} options={options} onChange={change} />;
  }
  const optional = field.blank !== undefined;
  return (
    <Field
      label={{ children: optional ? optionalLabel(label, locale) : label, size: 'small' }}
      required={!optional}
      validationMessage={faultOf(entry)}
    >
      <Input className={styles.input} value={value} autoComplete="off" onChange={(_, data) => change(data.value)} />
    </Field>
  );
}

/** Others are given, or follow from the fields that are shown. */
function isShown(entries: ChoiceEntries, entry: string): boolean {
  const field = fieldOf(entries, entry);
  return field !== null && 'label' in field;
}
