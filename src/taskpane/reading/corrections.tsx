import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Correction } from '../../core/sheet/corrections/correction';
import { correctionKey } from '../../core/sheet/corrections/offer-corrections';
import { correctionText } from '../../text/decision-text';
import { useDecisionText } from '../body-context';
import { usePane } from '../pane-context';
import { Banner } from '../controls/banner';
import { Disclosure } from '../controls/disclosure';
import { useLocale } from '../locale-context';
import { ShowMore, useGrowingCount } from '../show-more';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '6px', margin: 0, padding: 0, listStyle: 'none' },
  correction: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: '8px' },
  words: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  button: { flexShrink: 0, minWidth: 0 },
  offered: { margin: 0, paddingLeft: '16px', fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly title: string;
  readonly corrections: readonly Correction[];
  /** The sheets are named: they are not those of one form. */
  readonly withSheet?: boolean;
}

/** Corrections that can be taken back. */
export function CorrectionList({ title, corrections, withSheet = false }: Props) {
  if (corrections.length === 0) return null;
  return (
    <Disclosure label={`${title} ${String(corrections.length)}`}>
      <Corrections corrections={corrections} withSheet={withSheet} />
    </Disclosure>
  );
}

function Corrections({ corrections, withSheet }: Omit<Required<Props>, 'title'>) {
  const styles = useStyles();
  const text = useDecisionText();
  const locale = useLocale();
  const { session, idle } = usePane();
  const { shown, more, showMore } = useGrowingCount(corrections.length, 20);
  return (
    <>
      <ul className={styles.list}>
        {corrections.slice(0, shown).map((correction) => {
          const sentence = correctionText(correction, locale);
          return (
            <li key={correctionKey(correction)} className={styles.correction}>
              <span className={styles.words}>
                {withSheet && `${correction.sheet} `}
                {sentence}
              </span>
              <Button
                className={styles.button}
                size="small"
                aria-label={`${text.takeBack} ${sentence}`}
                disabledFocusable={!idle}
                onClick={() => void session.takeBackCorrection(correction)}
              >
                {text.takeBack}
              </Button>
            </li>
          );
        })}
      </ul>
      <ShowMore more={more} onMore={showMore} />
    </>
  );
}

/** Corrections made on a form of the same layout: they are used here only when somebody says so. */
export function OfferedCorrections({ offered }: { readonly offered: readonly Correction[] }) {
  const styles = useStyles();
  const text = useDecisionText();
  const locale = useLocale();
  const { session, idle } = usePane();
  const { shown, more, showMore } = useGrowingCount(offered.length, 5);
  if (offered.length === 0) return null;
  return (
    <Banner
      intent="info"
      actions={
        <Button size="small" disabledFocusable={!idle} onClick={() => void session.useCorrections(offered)}>
          {text.useOffered}
        </Button>
      }
    >
      <span>{text.offered}</span>
      <ul className={styles.offered}>
        {offered.slice(0, shown).map((correction) => (
          <li key={correctionKey(correction)}>{correctionText(correction, locale)}</li>
        ))}
      </ul>
      <ShowMore more={more} onMore={showMore} />
    </Banner>
  );
}
