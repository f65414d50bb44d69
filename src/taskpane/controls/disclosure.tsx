import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  button: {
    width: 'auto',
    maxWidth: '100%',
    minHeight: '28px',
    marginLeft: '-6px',
    padding: '2px 6px',
    color: tokens.colorBrandForegroundLink,
    textAlign: 'left',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  chevron: { flexGrow: 0, paddingLeft: '4px', fontSize: '14px' },
  beside: { flexShrink: 0, whiteSpace: 'nowrap' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px' },
  content: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: '4px 0 8px' },
});

interface Props {
  readonly label: ReactNode;
  /** What a screen reader says in place of the label where that alone would not do. */
  readonly spoken?: string;
  readonly className?: string;
  /** What stands before the label, in its line. */
  readonly before?: ReactNode;
  /** Drawn only once it is opened. */
  readonly children: ReactNode;
}

/** A line that opens what belongs below it. */
export function Disclosure({ label, spoken, className, before, children }: Props) {
  const styles = useStyles();
  return (
    <Accordion collapsible className={className}>
      <AccordionItem value="content">
        <div className={before ? styles.row : undefined}>
          {before}
          <AccordionHeader
            className={before ? styles.beside : undefined}
            size="small"
            expandIconPosition="end"
            expandIcon={{ className: styles.chevron }}
            button={{ className: styles.button, 'aria-label': spoken }}
          >
            {label}
          </AccordionHeader>
        </div>
        <AccordionPanel className={styles.content}>{children}</AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
