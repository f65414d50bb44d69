import type { Locale } from './locale';

const GLOSSES: Readonly<Record<string, string>> = {
  优: 'excellent',
  优秀: 'excellent',
  良: 'good',
  良好: 'good',
  中: 'fair',
  中等: 'fair',
  一般: 'fair',
  合格: 'pass',
  基本合格: 'pass',
  及格: 'pass',
  差: 'poor',
  较差: 'poor',
  不合格: 'fail',
  不及格: 'fail',
};

/** A grade as the sheet has it, in English with what it means, where that is known. */
export function gradeText(grade: string, locale: Locale): string {
  const gloss = locale === 'zh-CN' ? undefined : GLOSSES[grade];
  return gloss === undefined ? grade : `${grade} (${gloss})`;
}
