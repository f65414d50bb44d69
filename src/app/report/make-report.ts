import type { LocalText } from '../../core/local-text';
import { reportFacts } from './facts/all-facts';
import { gap } from './facts/told';
import { gapText, type Report, type ReportBlock } from './report-block';
import type { ReportSubject } from './report-subject';
import type { ReportPart, ReportTemplate } from './report-template';

/** The report of a form by a template: what the workbook knows is told, what only people know is a gap. */
export function makeReport(template: ReportTemplate, subject: ReportSubject): Report {
  const { card, year } = subject;
  const project = card.project ?? gapText('项目名称');
  const of = year === null ? '' : `${year.year}年度`;
  return {
    template: template.id,
    title: [project, `${of}${template.title}`],
    blocks: template.chapters.flatMap((chapter) => sectionBlocks(chapter, 1, subject)),
  };
}

function sectionBlocks(part: ReportPart, level: 1 | 2, subject: ReportSubject): readonly ReportBlock[] {
  if ('fact' in part) return reportFacts[part.fact].tell(subject, part.of ?? []);
  if ('gap' in part) return [gap(part.gap, part.lead)];
  return [
    { kind: 'heading', level, text: part.heading },
    ...part.parts.flatMap((each) => sectionBlocks(each, 2, subject)),
  ];
}

/** A chapter of a report as somebody sees it before it is written: what is told, and what is left to people. */
export interface ChapterOutline {
  readonly heading: string;
  readonly filled: readonly LocalText[];
  readonly gaps: readonly string[];
}

/** What of each chapter is filled and which gaps remain. */
export function reportOutline(template: ReportTemplate, subject: ReportSubject): readonly ChapterOutline[] {
  return template.chapters.map(({ heading, parts }) => {
    const told = parts
      .flatMap((part) => leaves(part))
      .map((part) => ({ part, blocks: sectionBlocks(part, 2, subject) }));
    return {
      heading,
      filled: told.flatMap(({ part, blocks }) =>
        'fact' in part && blocks.some(({ kind }) => kind !== 'gap') ? [reportFacts[part.fact].name] : [],
      ),
      gaps: told.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'gap' ? [`${block.lead}${block.text}`] : [])),
      ),
    };
  });
}

function leaves(part: ReportPart): readonly ReportPart[] {
  return 'heading' in part ? part.parts.flatMap(leaves) : [part];
}
