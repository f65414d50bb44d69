import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  grade: {
    padding: '1px 10px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
});

/** The grade word (优, 良 …). In a list of many forms it is not announced at each change. */
export function GradeTag({ grade, quiet = false }: { readonly grade: string; readonly quiet?: boolean }) {
  const styles = useStyles();
  return (
    <span role="status" aria-live={quiet ? 'off' : undefined} className={styles.grade}>
      {grade}
    </span>
  );
}
