import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { useText } from './locale-context';

const useStyles = makeStyles({
  message: {
    padding: '20px 16px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
    color: tokens.colorNeutralForeground2,
    '& p': { margin: '0 0 8px' },
    '& ul, & ol': { margin: '0 0 12px', paddingLeft: '20px' },
  },
  title: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
});

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  /** Announced at once. */
  readonly alert?: boolean;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** A page of its own in place of results: what is the matter, and what to do. */
export function Message({ title, children, alert = false, action }: Props) {
  const styles = useStyles();
  return (
    <section className={styles.message} role={alert ? 'alert' : undefined}>
      <h2 className={styles.title}>{title}</h2>
      {children}
      {action && <Button onClick={action.run}>{action.label}</Button>}
    </section>
  );
}

/** The page opened in a plain browser tab. */
export function OutsideExcel() {
  const text = useText();
  return (
    <Message title={text.outsideTitle}>
      <p>{text.outsideDo}</p>
    </Message>
  );
}

/** Keeps a fault of ours from leaving an empty pane: says so, and offers to draw it again. */
export class PaneBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken onRetry={() => this.setState({ broken: false })} /> : this.props.children;
  }
}

function Broken({ onRetry }: { onRetry: () => void }) {
  const text = useText();
  return (
    <Message title={text.brokenTitle} alert action={{ label: text.retry, run: onRetry }}>
      <p>{text.brokenDo}</p>
    </Message>
  );
}
