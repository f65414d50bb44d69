import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px', minHeight: '32px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  /** Stands at the right. */
  readonly children?: ReactNode;
}

export function SectionTitle({ id, title, count, children }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.head}>
      <h2 id={id} className={styles.title}>
        {title} <span className={styles.count}>{count}</span>
      </h2>
      {children}
    </div>
  );
}
