import { Badge, Button, Card, makeStyles, mergeClasses, Spinner, Subtitle2, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RuleSetEffect } from '../../app/rule-set-effect';
import type { RuleSetOption } from '../../app/workbook-rules';
import { ruleSetWords } from '../../text/rule-set-words';
import { useControlStyles } from '../controls/control-styles';
import { Disclosure } from '../controls/disclosure';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import { ComparedRows } from './compared-rows';
import { effectText } from './effect-text';
import { RuleSetDetails } from './rule-set-details';
import { RuleSetEditor } from './rule-set-editor';
import { RuleSetFile } from './rule-set-file';
import { useEffects } from './use-effects';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0, listStyle: 'none' },
  card: { gap: '6px', padding: '10px 12px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  name: { margin: 0, overflowWrap: 'anywhere' },
  used: { border: `2px solid ${tokens.colorBrandStroke1}` },
  effect: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** 口径: which rule set scores this workbook, what each other one would change in it, where its rules come from, and the way
 *  to one of the department's own. */
export function RuleSetDrawer() {
  const styles = useStyles();
  const words = ruleSetWords(useLocale());
  const { state } = usePane();
  const [base, setBase] = useState<string | null>(null);
  const effects = useEffects(state.ruleSets.map(({ id }) => id));
  const edited = base === null ? undefined : effects.get(base);
  if (edited) return <RuleSetEditor base={edited.ruleSet} onClose={() => setBase(null)} />;
  const ordered = [...state.ruleSets].sort(
    (a, b) => Number(b.id === state.ruleSetId) - Number(a.id === state.ruleSetId),
  );
  return (
    <>
      <ul className={styles.list}>
        {ordered.map((option) => (
          <li key={option.id}>
            <RuleSetCard option={option} effect={effects.get(option.id) ?? null} onEdit={() => setBase(option.id)} />
          </li>
        ))}
      </ul>
      <Disclosure label={words.file}>
        <RuleSetFile />
      </Disclosure>
    </>
  );
}

interface Props {
  readonly option: RuleSetOption;
  /** null: not worked out yet. */
  readonly effect: RuleSetEffect | null;
  readonly onEdit: () => void;
}

function RuleSetCard({ option, effect, onEdit }: Props) {
  const styles = useStyles();
  const controls = useControlStyles();
  const locale = useLocale();
  const words = ruleSetWords(locale);
  const { session, state, idle } = usePane();
  const used = option.id === state.ruleSetId;
  const whose = !option.own ? null : state.ruleSetIsImported ? words.imported : words.brought;
  const name = option.name[locale];
  return (
    <Card className={mergeClasses(styles.card, used && styles.used)} role="group" aria-label={name}>
      <div className={styles.head}>
        <Subtitle2 as="h3" className={styles.name}>
          {name}
        </Subtitle2>
        {used && <Badge appearance="tint">{words.inUse}</Badge>}
        {whose !== null && <Badge appearance="outline">{whose}</Badge>}
      </div>
      {!used && (
        <div className={styles.effect}>
          {effect ? effectText(effect, words) : <Spinner size="tiny" label={words.comparing} />}
        </div>
      )}
      <div className={controls.buttons}>
        {!used && (
          <Button size="small" disabledFocusable={!idle} onClick={() => void session.chooseRuleSet(option.id)}>
            {words.choose}
          </Button>
        )}
        <Button size="small" disabledFocusable={!effect} onClick={onEdit}>
          {words.edit}
        </Button>
      </div>
      {effect && effect.forms.length > 0 && (
        <Disclosure label={words.compare} spoken={`${words.compare} ${name}`}>
          <ComparedRows effect={effect} />
        </Disclosure>
      )}
      {effect && (
        <Disclosure label={words.details} spoken={`${words.details} ${name}`}>
          <RuleSetDetails ruleSet={effect.ruleSet} own={option.own} />
        </Disclosure>
      )}
    </Card>
  );
}
