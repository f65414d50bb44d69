import { Button, Spinner, Textarea } from '@fluentui/react-components';
import { ArrowDownloadRegular, CopyRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { Report } from '../../app/report/report-block';
import { reportHtml } from '../../app/report/report-html';
import { reportText } from '../../app/report/report-text';
import type { Locale } from '../../text/locale';
import { refreshedText, reportWords, type ReportWords } from '../../text/report-words';
import { changesOf, refreshReport, type RefreshOutcome } from '../../word/refresh-report';
import { writeReport } from '../../word/write-report';
import { useControlStyles } from '../controls/control-styles';
import { saveFile } from '../controls/save-file';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface Props {
  readonly report: () => Report;
  readonly project: string;
}

/** How the report is had: as a Word document, where the page can hand one to its user, anew or around what people wrote in
 *  an earlier one; and copied. */
export function ReportOut({ report, project }: Props) {
  const controls = useControlStyles();
  const locale = useLocale();
  const words = reportWords(locale);
  const { savesFiles } = usePane();
  const [isMaking, setMaking] = useState(false);
  const [told, setTold] = useState<readonly string[]>([]);
  /** The text to be copied by hand, where the browser lets no page copy. */
  const [byHand, setByHand] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const doing = async (action: () => Promise<readonly string[]>): Promise<void> => {
    setMaking(true);
    setTold([]);
    setByHand(null);
    setTold(await action().catch(() => [words.failed]));
    setMaking(false);
  };
  const save = (name: string, bytes: Uint8Array): void => saveFile(name, new Blob([bytes.slice()], { type: DOCX }));
  const download = async (): Promise<readonly string[]> => {
    const made = report();
    save(fileName(words.fileName(project)), await writeReport(made));
    return [words.saved(made.blocks.filter(({ kind }) => kind === 'gap').length)];
  };
  const update = async (file: File): Promise<readonly string[]> => {
    const existing = await file.arrayBuffer().catch(() => null);
    if (existing === null) return [words.unread];
    const outcome = await refreshReport(new Uint8Array(existing), report());
    if (outcome.ok && changesOf(outcome) > 0) save(file.name, outcome.bytes);
    return toldOf(outcome, words, locale);
  };
  const copy = async (): Promise<readonly string[]> => {
    const made = report();
    const text = reportText(made);
    const way = await copied(text, reportHtml(made));
    setByHand(way === null ? text : null);
    return [way === null ? words.copyFailed : way === 'html' ? words.copied : words.copiedAsText];
  };
  return (
    <>
      <div className={controls.buttons}>
        {savesFiles && (
          <Button
            appearance="primary"
            icon={<ArrowDownloadRegular />}
            disabledFocusable={isMaking}
            onClick={() => void doing(download)}
          >
            {words.download}
          </Button>
        )}
        {savesFiles && (
          <Button title={words.updateHint} disabledFocusable={isMaking} onClick={() => input.current?.click()}>
            {words.update}
          </Button>
        )}
        <Button
          appearance={savesFiles ? 'secondary' : 'primary'}
          icon={<CopyRegular />}
          disabledFocusable={isMaking}
          onClick={() => void doing(copy)}
        >
          {words.copy}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept=".docx"
        aria-label={words.update}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void doing(() => update(file));
          target.value = ''; // the same file again is a change too
        }}
      />
      {!savesFiles && <p className={controls.hint}>{words.copyHint}</p>}
      <div className={controls.hint} role="status">
        {isMaking ? <Spinner size="tiny" /> : told.map((line) => <div key={line}>{line}</div>)}
      </div>
      {byHand !== null && (
        <Textarea aria-label={words.copy} rows={6} readOnly value={byHand} onFocus={({ target }) => target.select()} />
      )}
    </>
  );
}

/** Puts the report on the clipboard with its looks, where the page may not do that as text; null: it may not at all. */
async function copied(text: string, html: string): Promise<'html' | 'text' | null> {
  const blob = (content: string, type: string): Blob => new Blob([content], { type });
  try {
    const item = new ClipboardItem({ 'text/html': blob(html, 'text/html'), 'text/plain': blob(text, 'text/plain') });
    await navigator.clipboard.write([item]);
    return 'html';
  } catch {
    return (
      navigator.clipboard?.writeText(text).then(
        () => 'text' as const,
        () => null,
      ) ?? null
    );
  }
}

/** A name as every system takes it in a file's. */
const fileName = (name: string): string => name.replace(/[\\/:*?"<>|\n\r\t]/gu, ' ').trim();

function toldOf(outcome: RefreshOutcome, words: ReportWords, locale: Locale): readonly string[] {
  if (!outcome.ok) return [words.notRefreshed[outcome.why]];
  return [words.updated(changesOf(outcome), outcome.gaps), ...refreshedText(outcome, locale)];
}
