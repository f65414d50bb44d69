import { mergeClasses } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { useControlStyles } from './control-styles';

interface Props {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with the value, in a sentence. */
  readonly fault?: string | null;
  readonly hint?: string;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
}

/** A line of text with its label, and what is wrong with it below. */
export function TextField({ label, value, onChange, fault = null, hint, required, autoFocus }: Props) {
  const styles = useControlStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={mergeClasses(styles.box, fault !== null && styles.wrong)}
        value={value}
        required={required}
        autoFocus={autoFocus}
        autoComplete="off"
        aria-invalid={fault !== null}
        aria-describedby={`${id}below`}
        onChange={({ target }) => onChange(target.value)}
      />
      <span id={`${id}below`} className={fault === null ? styles.hint : styles.fault}>
        {fault ?? hint}
      </span>
    </div>
  );
}
