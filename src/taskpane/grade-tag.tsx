import { Badge } from '@fluentui/react-components';
import { gradeText } from '../text/grade-text';
import { useLocale } from './locale-context';

/** The grade word (优, 良 …). */
export function GradeTag({ grade }: { readonly grade: string }) {
  return (
    <Badge role="status" appearance="tint" shape="circular" size="large">
      {gradeText(grade, useLocale())}
    </Badge>
  );
}
