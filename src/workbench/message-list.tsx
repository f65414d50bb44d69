import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Locale } from '../text/locale';
import type { PageMessage } from './page-message';
import { messageText, workbenchWords } from './words';

/** What the page has to say at the moment; read out by screen readers when it appears. */
export function MessageList({
  message,
  locale,
  onClose,
}: {
  readonly message: PageMessage | null;
  readonly locale: Locale;
  readonly onClose: () => void;
}): ReactNode {
  return (
    <div className="messages" role="alert">
      {message && (
        <MessageBar intent={message.kind === 'protectedCell' ? 'warning' : 'error'} politeness="assertive">
          <MessageBarBody>{messageText(message, locale)}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={workbenchWords(locale).close}
                onClick={onClose}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}
