import { createScoringSession } from '../../src/app/scoring-session';
import type { ScoringSession } from '../../src/app/session-state';
import { cellAddress } from '../../src/core/grid/address';
import { filePort } from '../../src/host/file/file-port';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import type { WorkbookSheet } from '../../src/stand-in/workbook/workbook-types';
import { buildXlsx, type BuiltWorkbook } from './build-xlsx';
import { openInExcel } from './excel-workbook';
import { sheetOf, type OpenWorkbook } from './port-contract';

/** A workbook, one of the two doors to it, and a session behind that door. */
export interface OpenDoor extends OpenWorkbook {
  readonly session: ScoringSession;
  /** The first sheet. */
  readonly sheet: WorkbookSheet;
}

export type Door = 'Excel' | 'file';
export const DOORS: readonly Door[] = ['Excel', 'file'];

export async function openDoor(door: Door, source: BuiltWorkbook | Uint8Array): Promise<OpenDoor> {
  const opened = door === 'Excel' ? await openInExcel(source) : openFile(source);
  return { ...opened, session: createScoringSession(opened.port), sheet: sheetOf(opened) };
}

function openFile(source: BuiltWorkbook | Uint8Array): OpenWorkbook {
  const workbook = openWorkbook(source instanceof Uint8Array ? source : buildXlsx(source), '自评表.xlsx');
  return { workbook, port: filePort(workbook) };
}

/** All notes of the first sheet, each after the address of its cell. */
export const placedNotes = ({ sheet }: OpenDoor): readonly string[] =>
  sheet
    .notes()
    .map((note) => `${cellAddress(note)} ${note.text}`)
    .sort();
