import { Field, makeStyles, Select } from '@fluentui/react-components';

const useStyles = makeStyles({
  // Its longest choice may be wider than the pane.
  choice: { minWidth: 0, '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
});

interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly words: string }[];
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
  readonly hint?: string | null;
}

/** One of a few, with its label: the browser's own list. */
export function ChoiceField<Value extends string>({
  label,
  value,
  options,
  onChange,
  disabled = false,
  hint = null,
}: Props<Value>) {
  const styles = useStyles();
  return (
    <Field label={{ children: label, size: 'small' }} hint={hint}>
      <Select
        className={styles.choice}
        value={value}
        disabled={disabled}
        onChange={(_, data) => {
          const chosen = options.find((option) => option.value === data.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </Select>
    </Field>
  );
}
