import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Locale } from '../../text/locale';
import type { PageMessage } from './page-message';
import { messageText, workbenchWords } from './words';

const INTENTS: Readonly<Partial<Record<PageMessage['kind'], 'info' | 'warning'>>> = {
  protectedCell: 'warning',
  linkLost: 'warning',
  externalLink: 'info',
  hostOptions: 'warning',
};

/** What the page has to say at the moment; read out by screen readers when it appears. */
export function MessageList({
  messages,
  locale,
  onClose,
}: {
  readonly messages: readonly PageMessage[];
  readonly locale: Locale;
  readonly onClose: (message: PageMessage) => void;
}): ReactNode {
  return (
    <div className="messages" role="alert">
      {messages.map((message) => (
        <MessageBar key={message.kind} intent={INTENTS[message.kind] ?? 'error'} politeness="assertive">
          <MessageBarBody>{messageText(message, locale)}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={workbenchWords(locale).close}
                onClick={() => onClose(message)}
              />
            }
          />
        </MessageBar>
      ))}
    </div>
  );
}
