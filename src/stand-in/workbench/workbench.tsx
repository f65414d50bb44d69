/* The page that stands in for Excel: one workbook, its grid, a ribbon from the add-in's manifest, and the add-in itself in a
   frame, which talks to the host of this page. It opens here; workbook-screen.tsx lays the parts out, use-sheet-state.ts
   holds what of the sheet they share. Its words are in words.zh-cn.ts and words.en-us.ts. */

import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Locale } from '../../text/locale';
import { handedWorkbook } from './beside';
import { type PageAddress, readPageAddress } from './page-address';
import { saveToDisk, useFileDrop, useUnsavedWarning } from './page-files';
import { openingMessage, type PageMessage } from './page-message';
import { TitleBar } from './title-bar';
import { messageText, workbenchWords } from './words';
import { useWorkbenchTheme } from './workbench-theme';
import { WorkbookScreen } from './workbook-screen';
import { openSession, type WorkbookSession } from './workbook-session';

/** The page: one workbook at a time, with the add-in beside it. */
function WorkbenchApp({ address }: { readonly address: PageAddress }): ReactNode {
  const { locale } = address;
  const words = workbenchWords(locale);
  const [session, setSession] = useState<WorkbookSession | null>(null);
  const [message, setMessage] = useState<PageMessage | null>(null);
  const [unread, setUnread] = useState(address.problems);
  const [opening, setOpening] = useState(true);

  const requests = useRef(0);
  const shown = useRef<WorkbookSession | null>(null);
  useEffect(() => {
    shown.current = session;
  });
  useUnsavedWarning(session);
  const open = useCallback(
    async (fileName: string, read: () => Promise<ArrayBuffer | null>) => {
      const request = ++requests.current;
      setOpening(true);
      setMessage(null);
      try {
        const bytes = await read();
        if (request !== requests.current) return; // another file was chosen meanwhile
        if (bytes === null) setMessage({ kind: 'notFound', file: fileName });
        else {
          const opened = openSession(new Uint8Array(bytes), fileName, { locale, host: address.host });
          const before = shown.current;
          if (opened.workbook.isSigned) setMessage({ kind: 'signed' });
          else if (before?.changes.unsaved) {
            const { fileName: file } = before.workbook;
            setMessage({ kind: 'leftUnsaved', file, bytes: before.workbook.save() });
          }
          setSession(opened);
        }
      } catch (error) {
        const refusal = openingMessage(fileName, error);
        if (refusal === null) throw error;
        setMessage(refusal);
      } finally {
        if (request === requests.current) setOpening(false);
      }
    },
    [address.host, locale],
  );
  const openFile = useCallback((file: File) => void open(file.name, () => file.arrayBuffer()), [open]);
  const fileInput = useRef<HTMLInputElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = words.title;
    const beside = handedWorkbook();
    const first = async (): Promise<ArrayBuffer | null> =>
      beside ? new Uint8Array(beside).buffer : fetchAsset(address.file);
    // A file that somebody has chosen by now stays.
    if (isFirst.current && requests.current === 0) void open(beside ? words.newWorkbook : address.file, first);
    isFirst.current = false;
  }, [address.file, locale, open, words]);
  const isDropping = useFileDrop(openFile);

  const actions = useMemo(
    () => ({
      chooseFile: () => fileInput.current?.click(),
      download: () => {
        if (session === null) return;
        const refusal = saveToDisk(session, words.scoredTail);
        if (refusal) setMessage(refusal);
      },
    }),
    [session, words.scoredTail],
  );
  const messages = (
    <MessageList
      messages={[
        ...(unread.length > 0 ? [{ kind: 'hostOptions', problems: unread } as const] : []),
        ...(message ? [message] : []),
      ]}
      locale={locale}
      onClose={({ kind }) => (kind === 'hostOptions' ? setUnread([]) : setMessage(null))}
      onGoBack={({ file, bytes }) => void open(file, async () => new Uint8Array(bytes).buffer)}
    />
  );
  return (
    <FluentProvider theme={useWorkbenchTheme()}>
      {/* A class of the provider's own would go to every tooltip's layer too. */}
      <div className="workbench">
        <input
          ref={fileInput}
          type="file"
          accept=".xlsx,.xlsm"
          aria-label={words.openFile}
          hidden
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            currentTarget.value = '';
            if (file) openFile(file);
          }}
        />
        {session === null ? (
          <>
            <TitleBar locale={locale} workbook={null} revision={0} {...actions} />
            {messages}
            <main className="nothing-open">
              {opening ? <Spinner label={words.opening} /> : <p>{words.nothingOpen}</p>}
            </main>
          </>
        ) : (
          <WorkbookScreen
            key={session.number}
            session={session}
            locale={locale}
            page={address.pane}
            report={setMessage}
            messages={messages}
            actions={actions}
          />
        )}
        {isDropping && <div className="drop-veil">{words.dropHere}</div>}
      </div>
    </FluentProvider>
  );
}

/** A workbook of the site's assets, null when there is none of that name. */
async function fetchAsset(name: string): Promise<ArrayBuffer | null> {
  const response = await fetch(`assets/${encodeURIComponent(name)}`);
  return response.ok ? response.arrayBuffer() : null;
}

const INTENTS: Readonly<Partial<Record<PageMessage['kind'], 'info' | 'warning'>>> = {
  signed: 'warning',
  leftUnsaved: 'warning',
  fullOfLooks: 'warning',
  protectedCell: 'warning',
  linkLost: 'warning',
  externalLink: 'info',
  hostOptions: 'warning',
};

/** What the page has to say at the moment; read out by screen readers when it appears. */
function MessageList({
  messages,
  locale,
  onClose,
  onGoBack,
}: {
  readonly messages: readonly PageMessage[];
  readonly locale: Locale;
  readonly onClose: (message: PageMessage) => void;
  readonly onGoBack: (left: Extract<PageMessage, { kind: 'leftUnsaved' }>) => void;
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
          >
            {message.kind === 'leftUnsaved' && (
              <Button size="small" onClick={() => onGoBack(message)}>
                {workbenchWords(locale).goBack}
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      ))}
    </div>
  );
}

const element = document.getElementById('workbench');
if (!element) throw new Error('the page has no element for the workbench');
createRoot(element).render(<WorkbenchApp address={readPageAddress(location.search)} />);
