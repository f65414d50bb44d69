import { Button, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  message: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '12px 4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
    '& p': { margin: 0 },
    '& ul, & ol': { margin: 0, paddingLeft: '20px' },
    '& li': { marginBottom: '4px' },
  },
  // A page of its own, with nothing of the pane around it.
  alone: { padding: '24px 16px' },
  title: { margin: 0 },
});

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  /** Announced at once. */
  readonly alert?: boolean;
  /** It is all there is of the pane. */
  readonly alone?: boolean;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** In place of results: what is the matter, and what to do. */
export function Message({ title, children, alert = false, alone = false, action }: Props) {
  const styles = useStyles();
  const Page = alone ? 'main' : 'section';
  return (
    <Page className={mergeClasses(styles.message, alone && styles.alone)} role={alert ? 'alert' : undefined}>
      <Subtitle2 as={alone ? 'h1' : 'h2'} className={styles.title}>
        {title}
      </Subtitle2>
      {children}
      {action && <Button onClick={action.run}>{action.label}</Button>}
    </Page>
  );
}
