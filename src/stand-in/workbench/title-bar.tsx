import { Button, Tooltip } from '@fluentui/react-components';
import { ArrowDownloadRegular, ArrowRedoRegular, ArrowUndoRegular, FolderOpenRegular } from '@fluentui/react-icons';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Locale } from '../../text/locale';
import type { Workbook } from '../workbook/workbook-types';
import { addressInLanguage } from './page-address';
import { workbenchWords } from './words';

/** The bar at the top: open, download, undo and redo, and the file's name. */
export function TitleBar(props: {
  readonly locale: Locale;
  readonly workbook: Workbook | null;
  /** Counts the workbook's changes, so that the bar is drawn anew with each. */
  readonly revision: number;
  readonly chooseFile: () => void;
  readonly download: () => void;
}): ReactNode {
  const { locale, workbook, chooseFile, download } = props;
  const words = workbenchWords(locale);
  useFileKeys(chooseFile, download);
  return (
    <header className="title-bar">
      <img className="title-icon" src="assets/icon-32.png" alt="" width={20} height={20} />
      <Tooltip content="Ctrl+O" relationship="description">
        <Button appearance="subtle" icon={<FolderOpenRegular />} onClick={chooseFile}>
          {words.open}
        </Button>
      </Tooltip>
      <Tooltip content="Ctrl+S" relationship="description">
        <Button appearance="subtle" icon={<ArrowDownloadRegular />} disabled={!workbook} onClick={download}>
          {words.download}
        </Button>
      </Tooltip>
      <Tooltip content={`${words.undo} Ctrl+Z`} relationship="description">
        <Button
          appearance="subtle"
          icon={<ArrowUndoRegular />}
          aria-label={words.undo}
          disabled={!workbook?.canUndo}
          onClick={() => workbook?.undo()}
        />
      </Tooltip>
      <Tooltip content={`${words.redo} Ctrl+Y`} relationship="description">
        <Button
          appearance="subtle"
          icon={<ArrowRedoRegular />}
          aria-label={words.redo}
          disabled={!workbook?.canRedo}
          onClick={() => workbook?.redo()}
        />
      </Tooltip>
      <h1 className="file-name" title={workbook?.fileName}>
        {workbook?.fileName ?? words.title}
      </h1>
      <a
        className="language"
        lang={locale === 'zh-CN' ? 'en-US' : 'zh-CN'}
        href={addressInLanguage(location.href, locale === 'zh-CN' ? 'en-US' : 'zh-CN')}
      >
        {words.otherLanguage}
      </a>
    </header>
  );
}

/** Ctrl+O and Ctrl+S, wherever the keyboard is on this page. */
function useFileKeys(open: () => void, download: () => void): void {
  const latest = useRef({ open, download });
  useEffect(() => {
    latest.current = { open, download };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const key = event.key.toLowerCase();
      if (key !== 'o' && key !== 's') return;
      event.preventDefault();
      if (key === 'o') latest.current.open();
      else latest.current.download();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
