import { Component, type ReactNode } from 'react';
import { Message } from './message';
import { useText } from './locale-context';

interface Props {
  readonly children: ReactNode;
}

/** Keeps a fault of ours from leaving an empty pane: says so, and offers to draw it again. */
export class PaneBoundary extends Component<Props, { readonly broken: boolean }> {
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
