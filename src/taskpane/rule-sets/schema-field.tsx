import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { isFields } from '../../core/record/canonical-json';
import { readFunctionChoice } from '../../core/scoring/rule-set/read-rule-set';
import { choiceText } from '../../text/choice-text';
import { fieldName } from '../../text/rule-set-field-text';
import { OPTION_WORDS, ruleSetWords } from '../../text/rule-set-words';
import { useLocale } from '../locale-context';
import { ChoiceForm } from '../row-rule/choice-form';
import { blankOf, formNamed, type FieldShape, type GroupShape } from './field-shape';

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    margin: 0,
    padding: '8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  legend: { fontWeight: tokens.fontWeightSemibold, padding: '0 4px' },
  sentence: { margin: 0, overflowWrap: 'anywhere' },
  item: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '4px', alignItems: 'end' },
});

interface Props<Shape extends FieldShape = FieldShape> {
  readonly shape: Shape;
  /** Where it stands in the document: `grades[0].from`. */
  readonly path: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** What is wrong in the field at a path; undefined: nothing. */
  readonly faultOf: (path: string) => string | undefined;
}

/** One field of a rule set, filled in as its schema says. */
export function SchemaField({ shape, ...rest }: Props) {
  switch (shape.kind) {
    case 'text':
    case 'number':
      return <TextField {...rest} shape={shape} />;
    case 'pick':
      return <PickField {...rest} shape={shape} />;
    case 'function':
      return <FunctionField {...rest} shape={shape} />;
    case 'list':
      return <ListField {...rest} shape={shape} />;
    case 'group':
      return <GroupField {...rest} shape={shape} />;
    case 'forms':
      return <FormsField {...rest} shape={shape} />;
    case 'fixed':
    case 'other':
      return null;
  }
}

function TextField({
  shape,
  path,
  value,
  onChange,
  faultOf,
}: Props<Extract<FieldShape, { kind: 'text' | 'number' | 'function' | 'other' }>>) {
  const locale = useLocale();
  const isNumber = shape.kind === 'number';
  return (
    <Field label={fieldName(path, locale)} validationMessage={faultOf(path) ?? null}>
      <Input
        value={typeof value === 'string' || typeof value === 'number' ? String(value) : ''}
        autoComplete="off"
        onChange={(_, data) => {
          const figure = Number(data.value);
          onChange(isNumber && data.value !== '' && Number.isFinite(figure) ? figure : data.value);
        }}
      />
    </Field>
  );
}

function PickField({ shape, path, value, onChange, faultOf }: Props<Extract<FieldShape, { kind: 'pick' }>>) {
  const locale = useLocale();
  return (
    <Field label={fieldName(path, locale)} validationMessage={faultOf(path) ?? null}>
      <Select value={typeof value === 'string' ? value : ''} onChange={(_, data) => onChange(data.value)}>
        {shape.options.map((option) => (
          <option key={option} value={option}>
            {OPTION_WORDS[option]?.[locale] ?? option}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function FunctionField({ path, value, onChange, faultOf }: Props) {
  const styles = useStyles();
  const locale = useLocale();
  const words = ruleSetWords(locale);
  const [choosing, setChoosing] = useState(false);
  const read = readFunctionChoice(value);
  const present = read.ok ? read.choice : { function: 'manual' as const };
  const name = fieldName(path, locale);
  return (
    <Field label={name} validationMessage={faultOf(path) ?? null}>
      <div>
        <p className={styles.sentence}>{choiceText(present, locale)}</p>
        {choosing ? (
          <ChoiceForm
            present={present}
            onUse={(chosen) => {
              setChoosing(false);
              onChange(chosen);
            }}
            onClose={() => setChoosing(false)}
          />
        ) : (
          <Button size="small" aria-label={`${words.change} ${name}`} onClick={() => setChoosing(true)}>
            {words.change}
          </Button>
        )}
      </div>
    </Field>
  );
}

function ListField({ shape, path, value, onChange, faultOf }: Props<Extract<FieldShape, { kind: 'list' }>>) {
  const styles = useStyles();
  const locale = useLocale();
  const words = ruleSetWords(locale);
  const all: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{fieldName(path, locale)}</legend>
      {faultOf(path) !== undefined && <p className={styles.sentence}>{faultOf(path)}</p>}
      {all.map((each, index) => {
        const place = `${path}[${String(index)}]`;
        return (
          <div key={place} className={styles.item}>
            <SchemaField
              shape={shape.of}
              path={place}
              value={each}
              onChange={(next) => onChange(all.map((one, at) => (at === index ? next : one)))}
              faultOf={faultOf}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={`${words.remove} ${fieldName(place, locale)}`}
              onClick={() => onChange(all.filter((_, at) => at !== index))}
            />
          </div>
        );
      })}
      <Button size="small" icon={<AddRegular />} onClick={() => onChange([...all, blankOf(shape.of)])}>
        {words.add}
      </Button>
    </fieldset>
  );
}

function GroupField({ shape, path, value, onChange, faultOf }: Props<GroupShape>) {
  const styles = useStyles();
  const locale = useLocale();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{fieldName(path, locale)}</legend>
      <GroupFields shape={shape} path={path} value={value} onChange={onChange} faultOf={faultOf} />
    </fieldset>
  );
}

/** The fields of a group, each under the other. */
export function GroupFields({ shape, path, value, onChange, faultOf }: Props<GroupShape>) {
  const fields = isFields(value) ? value : {};
  return Object.entries(shape.fields).map(([name, inner]) => (
    <SchemaField
      key={name}
      shape={inner}
      path={path === '' ? name : `${path}.${name}`}
      value={fields[name]}
      onChange={(next) => onChange({ ...fields, [name]: next })}
      faultOf={faultOf}
    />
  ));
}

function FormsField({ shape, path, value, onChange, faultOf }: Props<Extract<FieldShape, { kind: 'forms' }>>) {
  const styles = useStyles();
  const locale = useLocale();
  const form = formNamed(shape, value) ?? shape.forms[0];
  const names = shape.forms.flatMap(({ fields }) => {
    const told = fields[shape.by];
    return told?.kind === 'fixed' && typeof told.value === 'string' ? [told.value] : [];
  });
  const fields = isFields(value) ? value : {};
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{fieldName(path, locale)}</legend>
      <PickField
        shape={{ kind: 'pick', options: names }}
        path={`${path}.${shape.by}`}
        value={fields[shape.by]}
        onChange={(next) => {
          const other = formNamed(shape, { [shape.by]: next });
          const blank = other && blankOf(other);
          if (other && isFields(blank)) onChange(kept(blank, fields, shape.by));
        }}
        faultOf={faultOf}
      />
      {form && <GroupFields shape={form} path={path} value={value} onChange={onChange} faultOf={faultOf} />}
    </fieldset>
  );
}

/** What both forms have stays as it was filled in. */
function kept(
  blank: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, unknown>>,
  by: string,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(blank).map(([name, value]) => [name, name === by ? value : (before[name] ?? value)]),
  );
}
