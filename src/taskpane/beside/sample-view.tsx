import { Button, Link } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { SampleAim, SeenSample } from '../../app/beside/link-sample';
import { cellAddress } from '../../core/grid/address';
import { LOCALES } from '../../text/locale';
import { sampleWords } from '../../text/sample-words';
import { ChoiceField } from '../controls/choice-field';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import { useBesideStyles } from './beside-styles';
import { useSeen } from './seen';
import { NotInReview } from './not-in-review';
import { WhatWasDone } from './what-was-done';

/** Our sheet, in either language. */
const NAMES = LOCALES.map((locale) => sampleWords(locale).sheetName);

/** 抽样明细: each table of sampled items with its means and what is said of how many of how many; where a mean belongs, it is
 *  shown as old → new before its formula is written. */
export function SampleView() {
  const styles = useBesideStyles();
  const words = sampleWords(useLocale());
  const { session, idle, state } = usePane();
  const blank = NAMES.find((name) => state.sheetIds[name] !== undefined);
  const tables = useSeen(() => session.seeSamples());
  if (!tables) return null;
  const isWhole = tables.some(({ aims }) => aims.some(({ linked, offers }) => linked !== null || offers.length > 0));
  const isBlank = tables.length === 0 && blank !== undefined;
  const canMake = idle && state.forms.length > 0;
  return (
    <div className={styles.view}>
      <WhatWasDone />
      <p className={styles.quiet}>{words.hint}</p>
      {tables.length === 0 && (
        <p className={styles.words}>{blank === undefined ? words.none : words.notFilled(blank)}</p>
      )}
      {tables.map((table) => (
        <SampleTableView key={`${table.sheet} ${table.address}`} table={table} />
      ))}
      {!isWhole && (
        <div className={styles.buttons}>
          {isBlank && (
            <Button appearance="primary" onClick={() => void session.select(blank, 0, 0)}>
              {words.openSheet}
            </Button>
          )}
          <Button
            appearance={isBlank ? 'secondary' : 'primary'}
            disabledFocusable={!canMake}
            onClick={() => void session.writeSample()}
          >
            {tables[0] ? words.makeFilled(tables[0].sheet) : isBlank ? words.makeAnother : words.make}
          </Button>
        </div>
      )}
    </div>
  );
}

function SampleTableView({ table }: { readonly table: SeenSample }) {
  const styles = useBesideStyles();
  const words = sampleWords(useLocale());
  const id = useId();
  const { session } = usePane();
  const { sheet, address, place, items, sampled, population, measures, overall, aims } = table;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        <Link as="button" className={styles.link} onClick={() => void session.select(sheet, place.row, place.column)}>
          {words.table(sheet, address)}
        </Link>
      </h2>
      <p className={styles.words}>{words.items(items, sampled, population)}</p>
      <ul className={styles.list}>
        {measures.map(({ label, mean, bySums, counted }) => (
          <li key={label} className={styles.line}>
            <span className={styles.figure}>
              {mean === null ? words.noMean(label) : words.measure(label, mean, counted)}
            </span>
            {bySums !== null && <span className={styles.quiet}>{words.bySums(bySums)}</span>}
          </li>
        ))}
        {overall && (
          <li className={styles.line}>
            <span className={styles.figure}>{words.all(overall.mean, overall.isWeighted)}</span>
          </li>
        )}
      </ul>
      {aims.map((aim) => (
        <Aim
          key={String(aim.of)}
          aim={aim}
          label={aim.of === 'overall' ? words.ofAll : words.of(measures[aim.of]?.label ?? '')}
        />
      ))}
    </section>
  );
}

/** Where one mean belongs. */
function Aim({ aim, label }: { readonly aim: SampleAim; readonly label: string }) {
  const styles = useBesideStyles();
  const words = sampleWords(useLocale());
  const { session, idle, state } = usePane();
  const [chosen, setChosen] = useState<string>('');
  const { linked, offers, isSure } = aim;
  if (linked)
    return (
      <p className={styles.words}>
        <Link
          as="button"
          className={styles.link}
          onClick={() => void session.select(linked.sheet, linked.row, linked.column)}
        >
          {words.belongs(label, linked.name)} {cellAddress(linked)}
        </Link>{' '}
        {words.linked}
      </p>
    );
  if (offers.length === 0) return null;
  const keyOf = (offer: (typeof offers)[number]): string => `${offer.sheet}!${cellAddress(offer)}`;
  const offer = isSure ? offers[0] : offers.find((each) => keyOf(each) === chosen);
  return (
    <div className={styles.offer}>
      {isSure && offer ? (
        <span>{words.belongs(label, offer.name)}</span>
      ) : (
        <ChoiceField
          label={words.indicatorOf(label)}
          options={[
            { value: '', words: words.notChosen },
            ...offers.map((each) => ({ value: keyOf(each), words: each.name })),
          ]}
          value={chosen}
          onChange={setChosen}
        />
      )}
      {offer && (
        <>
          <span className={styles.figure}>
            {words.change(cellAddress(offer), offer.before === '' ? words.blank : offer.before, offer.after)}
          </span>
          <code>{offer.formula}</code>
          <Button disabledFocusable={!idle || state.reviewing} onClick={() => void session.linkSample(offer)}>
            {words.link}
          </Button>
          <NotInReview />
        </>
      )}
    </div>
  );
}
