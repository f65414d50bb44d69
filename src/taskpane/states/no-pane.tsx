import { Component, useContext, type ReactNode } from 'react';
import { stateWords } from '../../text/state-words';
import { useLocale, useText } from '../locale-context';
import { Message } from './message';
import { CopyReport, ReportContext, type ReportSource } from './report';

/* What is shown where there can be no pane at all. */

/** The page opened in a plain browser tab. */
export function OutsideExcel() {
  const text = useText();
  return (
    <Message title={text.outsideTitle} alone>
      <p>{text.outsideDo}</p>
      <p>{text.noTab}</p>
    </Message>
  );
}

const reload = (): void => location.reload();

/** Part of the program did not arrive. */
export function Offline() {
  const text = useText();
  const words = stateWords(useLocale());
  return (
    <Message title={words.offlineTitle} alert alone action={{ label: text.retry, run: reload }}>
      <p>{words.offlineDo}</p>
      <CopyReport />
    </Message>
  );
}

/** An Excel that lacks what scoring needs. */
export function TooOld() {
  const words = stateWords(useLocale());
  return (
    <Message title={words.tooOldTitle} alone>
      <p>{words.tooOldDo}</p>
      <CopyReport />
    </Message>
  );
}

/** Keeps a fault of ours from leaving an empty pane: says so, and offers to draw it again. */
export class PaneBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  static override contextType = ReportContext;
  declare context: ReportSource;
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(cause: unknown): void {
    this.context.trail.fault(cause);
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken onRetry={() => this.setState({ broken: false })} /> : this.props.children;
  }
}

function Broken({ onRetry }: { readonly onRetry: () => void }) {
  const text = useText();
  const source = useContext(ReportContext);
  return (
    <Message title={text.brokenTitle} alert alone action={{ label: text.retry, run: onRetry }}>
      <p>{text.brokenDo}</p>
      <CopyReport key={source.trail.lines.length} />
    </Message>
  );
}
