import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAndScore, type ScoredWorkbook } from '../../../src/app/read-forms';
import { makeReport } from '../../../src/app/report/make-report';
import type { Report } from '../../../src/app/report/report-block';
import { reportSubject, type ReportSubject } from '../../../src/app/report/report-subject';
import { findTemplate, templateFor } from '../../../src/app/report/templates/all-templates';
import { atOnce } from '../../../src/app/work';
import { filePort } from '../../../src/host/file/file-port';
import { drawBook } from '../../../src/scripts/golden/draw-book';
import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import { GOLDENS } from '../../golden/golden-book';

/** The sample of the source report. */
export const SAMPLE = readFileSync('assets/source-report.xlsx');

export async function scoredWorkbook(bytes: Uint8Array): Promise<ScoredWorkbook> {
  const read = await readAndScore(filePort(openWorkbook(bytes, '自评表.xlsx')), atOnce);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

/** The first scored form of a workbook as the subject of a report. */
export async function subjectOf(bytes: Uint8Array): Promise<ReportSubject> {
  const scored = await scoredWorkbook(bytes);
  const form = scored.recalculation.forms.find(({ card }) => card.kind === 'scored');
  const subject = form && reportSubject(scored, form);
  if (!subject) throw new Error('no scored form');
  return subject;
}

/** Its report, by a template or by the one that goes with its rule set. */
export async function reportOf(bytes: Uint8Array, template: string | null = null): Promise<Report> {
  const subject = await subjectOf(bytes);
  return makeReport((template === null ? null : findTemplate(template)) ?? templateFor(subject.ruleSet.id), subject);
}

/** A golden workbook. */
export const golden = (id: string): Uint8Array => readFileSync(join(GOLDENS, `${id}.xlsx`));

/** A form in the notation of drawSheet. */
export const drawn = (notation: string): Uint8Array => drawBook({ sheets: { 自评表: notation } });
