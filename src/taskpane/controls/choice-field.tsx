import { Field, Select } from '@fluentui/react-components';

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
  return (
    <Field label={{ children: label, size: 'small' }} hint={hint}>
      <Select
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
