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
  content: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: '4px 0 8px' },
});

interface Props {
  readonly label: ReactNode;
  /** What a screen reader says in place of the label where that alone would not do. */
  readonly spoken?: string;
  readonly className?: string;
  /** Drawn only once it is opened. */
  readonly children: ReactNode;
}

/** A line that opens what belongs below it. */
export function Disclosure({ label, spoken, className, children }: Props) {
  const styles = useStyles();
  return (
    <Accordion collapsible className={className}>
      <AccordionItem value="content">
        <AccordionHeader
          size="small"
          expandIconPosition="end"
          expandIcon={{ className: styles.chevron }}
          button={{ className: styles.button, 'aria-label': spoken }}
        >
          {label}
        </AccordionHeader>
        <AccordionPanel className={styles.content}>{children}</AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
