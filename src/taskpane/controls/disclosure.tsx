import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { useId, useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    maxWidth: '100%',
    minHeight: '28px',
    marginLeft: '-6px',
    padding: '2px 6px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorBrandForegroundLink,
    textAlign: 'left',
    cursor: 'pointer',
    '& svg': { flexShrink: 0, fontSize: '14px' },
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  open: { '& svg': { transform: 'rotate(180deg)' } },
  content: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '4px 0 8px' },
});

interface Props {
  readonly label: ReactNode;
  /** What a screen reader says in place of the label where that alone would not do. */
  readonly spoken?: string;
  readonly className?: string;
  /** Made only once it is opened. */
  readonly children: () => ReactNode;
}

/** A line that opens what belongs below it. */
export function Disclosure({ label, spoken, className, children }: Props) {
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div className={className}>
      <button
        type="button"
        className={mergeClasses(styles.button, open && styles.open)}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={spoken}
        onClick={() => setOpen(!open)}
      >
        <span>{label}</span>
        <ChevronDownRegular aria-hidden="true" />
      </button>
      {open && (
        <div id={id} className={styles.content}>
          {children()}
        </div>
      )}
    </div>
  );
}
