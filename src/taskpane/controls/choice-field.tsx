import { useId, type ReactNode } from 'react';
import { useControlStyles } from './control-styles';

interface Props<Value extends string> {
  readonly label: ReactNode;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly words: string }[];
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
  readonly describedBy?: string;
}

/** One of a few, with its label: the browser's own list. */
export function ChoiceField<Value extends string>(props: Props<Value>) {
  const { label, value, options, onChange, disabled, describedBy } = props;
  const styles = useControlStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={styles.box}
        value={value}
        disabled={disabled}
        aria-describedby={describedBy}
        onChange={({ target }) => {
          const chosen = options.find((option) => option.value === target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </div>
  );
}
