import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Locale } from '../../text/locale';
import { CellMenu } from './cell-menu/cell-menu';
import { FormulaBar } from './formula-bar';
import type { GridHandle } from './grid/grid-props';
import { GridView } from './grid/grid-view';
import { linkedPlace } from './grid/links';
import { type Direction, selectedArea, step } from './grid/selection';
import { useCellEditing } from './grid/use-cell-editing';
import { useCopiedCells } from './grid/use-copied-cells';
import type { PanePage } from './page-address';
import type { PageMessage } from './page-message';
import { Ribbon } from './ribbon';
import { SheetTabs } from './sheet-tabs';
import { StatusBar } from './status-bar';
import { TaskPane, usePaneVisibility, useRibbonCommands } from './task-pane';
import { TitleBar } from './title-bar';
import { useCalculateKey } from './use-formulas';
import { useSheetState } from './use-sheet-state';
import { workbenchWords } from './words';
import { connectPane, type WorkbookSession } from './workbook-session';

export interface WorkbookScreenProps {
  readonly session: WorkbookSession;
  readonly locale: Locale;
  readonly page: PanePage;
  readonly report: (message: PageMessage) => void;
  readonly messages: ReactNode;
  readonly actions: { readonly chooseFile: () => void; readonly download: () => void };
}

/** An open workbook: ribbon, formula bar, grid and sheet tabs, and the add-in's pane beside them. */
export function WorkbookScreen({ session, locale, page, report, messages, actions }: WorkbookScreenProps): ReactNode {
  const { workbook, host } = session;
  const words = workbenchWords(locale);
  const isConnected = useConnectedPane(session);
  const state = useSheetState(session);
  const { view, selection, sheets } = state;
  const clipboard = useCopiedCells(workbook);
  const editor = useCellEditing(workbook, view, report);
  const grid = useRef<GridHandle>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const pane = usePaneVisibility(host);
  const commands = useRibbonCommands(host, report);
  const area = selectedArea(selection, view.merges);
  const isEditing = editor.editing !== null;
  // Only from the first entry on: until then the host keeps to what `?host=editing=` asks of it.
  useEffect(() => {
    if (!isEditing) return undefined;
    host.setEditing(true);
    return () => host.setEditing(false);
  }, [host, isEditing]);
  useCommitOutside(editor.editing !== null, editor.commit);
  useCalculateKey(state.formulas.engine);

  const followLink = (target: string): void => {
    const place = linkedPlace(target, sheets, view.sheet);
    if (place.ok) state.goTo(place.sheet, place.area);
    else report({ kind: place.reason, target });
    grid.current?.focus();
  };
  const afterEntry = (move: Direction | null): void => {
    if (move) state.select(step(selection, move, false, view));
    grid.current?.focus();
  };
  const switchSheet = (by: 1 | -1): void => {
    const next = sheets[sheets.indexOf(view.sheet) + by];
    if (next) state.show(next);
  };
  const leave = (by: 1 | -1): void => {
    if (by === 1 && pane.visible) frame.current?.contentWindow?.focus();
    else document.querySelector<HTMLElement>('.ribbon-button')?.focus();
  };
  return (
    <>
      <TitleBar
        locale={locale}
        workbook={workbook}
        revision={state.revision}
        chooseFile={actions.chooseFile}
        download={() => editor.commit() && actions.download()}
      />
      <Ribbon
        locale={locale}
        paneVisible={pane.visible}
        running={commands.running}
        press={(button) => {
          if (button.action.kind === 'showPane') return pane.toggle();
          pane.wake();
          commands.run(button);
        }}
      />
      {messages}
      <div className="work-area">
        <main className="sheet">
          <FormulaBar
            view={view}
            selection={selection}
            editor={editor}
            words={words}
            goTo={({ top, left, bottom, right }) => {
              state.select({ active: { row: top, column: left }, head: { row: bottom, column: right } });
              grid.current?.focus();
            }}
            afterEntry={afterEntry}
          />
          {view.sheet.kind === 'worksheet' ? (
            <GridView
              key={view.sheet.id}
              handle={grid}
              view={view}
              selection={selection}
              revealed={state.revealed}
              editor={editor}
              clipboard={clipboard}
              sheetOf={(id) => workbook.sheet(id)}
              followLink={followLink}
              scrolledTo={state.scrolledTo}
              labels={{
                grid: words.grid(view.sheet.name),
                selectAll: words.selectAll,
                cell: words.cell,
                leaveHint: words.leaveHint,
                linkHint: words.linkHint,
                size: words.size,
                chart: words.chart,
              }}
              menu={(menu) => <CellMenu menu={menu} words={words.menu} />}
              clipboardRefused={() => report({ kind: 'clipboardRefused' })}
              select={state.select}
              onScroll={state.rememberScroll}
              undo={() => void workbook.undo()}
              redo={() => void workbook.redo()}
              switchSheet={switchSheet}
              leave={leave}
            />
          ) : (
            <p className="no-cells">{words.noCells}</p>
          )}
          <SheetTabs sheets={sheets} shown={view.sheet} label={words.sheets} show={state.show} />
          <StatusBar view={view} area={area} editing={editor.editing} formulas={state.formulas} locale={locale} />
        </main>
        {isConnected && (
          <TaskPane
            page={page}
            platform={host.platform}
            locale={locale}
            visible={pane.visible}
            alive={pane.alive}
            frame={frame}
            hide={pane.hide}
          />
        )}
      </div>
    </>
  );
}

/** The host waits for the pane's page before its frame is made. */
function useConnectedPane(session: WorkbookSession): boolean {
  const [isConnected, setConnected] = useState(false);
  useEffect(() => {
    const disconnect = connectPane(session);
    setConnected(true);
    return disconnect;
  }, [session]);
  return isConnected;
}

/** A press anywhere else on the page ends the entry, as it does in Excel. The pane's own page is another window: pressing
 *  there leaves the cell in editing, as it does in Excel too. */
function useCommitOutside(isEditing: boolean, commit: () => boolean): void {
  useEffect(() => {
    if (!isEditing) return undefined;
    const onPress = (event: PointerEvent): void => {
      if (event.target instanceof Element && event.target.closest('.grid-frame, .formula-input')) return;
      commit();
    };
    document.addEventListener('pointerdown', onPress, true);
    return () => document.removeEventListener('pointerdown', onPress, true);
  }, [isEditing, commit]);
}
