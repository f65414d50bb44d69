import { makeStyles, tokens } from '@fluentui/react-components';
import type { Correction } from '../../core/sheet/corrections/correction';
import { correctionKey } from '../../core/sheet/corrections/offer-corrections';
import { correctionText } from '../../text/decision-text';
import { Banner } from '../controls/banner';
import { useLocale } from '../locale-context';
import { useSession } from '../session-context';
import { ShowMore, useGrowingCount } from '../show-more';
import { useDecisionText } from '../use-decision-text';
import { Button } from '../controls/button';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '16px', fontSize: tokens.fontSizeBase200 },
});

/** Corrections made on a form of the same layout: they are used here only when somebody says so. */
export function OfferedCorrections({ offered }: { readonly offered: readonly Correction[] }) {
  const styles = useStyles();
  const text = useDecisionText();
  const locale = useLocale();
  const { session, idle } = useSession();
  const { shown, more, showMore } = useGrowingCount(offered.length, 5);
  if (offered.length === 0) return null;
  return (
    <Banner intent="info">
      <span>{text.offered}</span>
      <ul className={styles.list}>
        {offered.slice(0, shown).map((correction) => (
          <li key={correctionKey(correction)}>{correctionText(correction, locale)}</li>
        ))}
      </ul>
      <ShowMore more={more} onMore={showMore} />
      <Button size="small" off={!idle} onClick={() => void session.useCorrections(offered)}>
        {text.useOffered}
      </Button>
    </Banner>
  );
}
