import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { meanText } from '../../app/summary/mean';
import type { SummaryForm } from '../../app/summary/summary-columns';
import { groupsOf, meanShare } from '../../app/summary/summary-groups';
import { collectWords } from '../../text/collect-words';
import { useLocale } from '../locale-context';
import { DrawnList } from './drawn-list';
import { ShareBar } from './share-bar';

const useStyles = makeStyles({
  line: { padding: '6px 0' },
  second: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** How each unit came out, the one with the lowest mean first: as figures and as bars of the points it was given of those it
 *  could have. */
export function CollectedUnits({ forms }: { readonly forms: readonly SummaryForm[] }) {
  const styles = useStyles();
  const words = collectWords(useLocale());
  const units = useMemo(() => unitsOf(forms), [forms]);
  if (units.length === 0) return <p>{words.noForms}</p>;
  return (
    <DrawnList
      label={words.tabs.units}
      count={units.length}
      height={60}
      line={(index) => {
        const unit = units[index];
        if (!unit) return null;
        return (
          <div className={styles.line}>
            <ShareBar
              name={unit.name || words.noUnit}
              figure={unit.mean === null ? words.incomplete : words.unitMean(unit.mean)}
              share={unit.share}
            />
            <span className={styles.second}>{words.unitForms(unit.forms, unit.complete)}</span>
          </div>
        );
      }}
    />
  );
}

interface Unit {
  readonly name: string;
  readonly forms: number;
  readonly complete: number;
  readonly mean: string | null;
  readonly share: number | null;
}

function unitsOf(forms: readonly SummaryForm[]): readonly Unit[] {
  const units = groupsOf(forms).map(({ name, forms: own }): Unit => {
    const totals = own.flatMap(({ line: { total } }) => (total === null ? [] : [total]));
    const share = meanShare(own.map(({ line }) => ({ score: line.total, weight: line.weight })));
    const counts = { forms: own.length, complete: totals.length };
    return { name, ...counts, mean: meanText(totals), share: share === null ? null : Number(share) };
  });
  const mean = (unit: Unit): number => (unit.mean === null ? Infinity : Number(unit.mean));
  return [...units].sort((a, b) => (mean(a) === mean(b) ? 0 : mean(a) - mean(b)));
}
