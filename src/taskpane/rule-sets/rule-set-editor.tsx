import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { RuleSetEffect } from '../../app/rule-set-effect';
import { isFields } from '../../core/record/canonical-json';
import type { RuleSet } from '../../core/scoring/rule-set/rule-set';
import { importRuleSet, ruleSets as shipped } from '../../core/scoring/rule-set/rule-sets';
import { ruleSetWords } from '../../text/rule-set-words';
import { useControlStyles } from '../controls/control-styles';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import { ComparedRows } from './compared-rows';
import { effectText } from './effect-text';
import { ruleSetShape } from './field-shape';
import { GroupFields } from './schema-field';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  result: {
    position: 'sticky',
    '@media (max-height: 420px)': { position: 'static' },
    bottom: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '8px 0',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What a rule set says of itself, and what the pane has no fields for. */
const NOT_EDITED = new Set(['schemaVersion', 'id', 'version', 'sourced', 'assumed', 'checks']);
const CALM_MS = 250;

interface Props {
  readonly base: RuleSet;
  readonly onClose: () => void;
}

/** A rule set of the department's own, filled in by the fields of the schema; what it changes here is shown at once. */
export function RuleSetEditor({ base, onClose }: Props) {
  const styles = useStyles();
  const controls = useControlStyles();
  const locale = useLocale();
  const words = ruleSetWords(locale);
  const { session, idle } = usePane();
  const [draft, setDraft] = useState<unknown>(() => draftOf(base));
  const text = JSON.stringify(draft);
  const read = importRuleSet(text);
  const faults = new Map(read.ok ? [] : read.faults.map(({ field, expected }) => [field, expected[locale]]));
  const effect = useLiveEffect(text);
  const shape = ruleSetShape();
  const fields = Object.fromEntries(Object.entries(shape.fields).filter(([name]) => !NOT_EDITED.has(name)));
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!read.ok) return;
        void session.importRuleSet(text);
        onClose();
      }}
    >
      <p className={styles.hint}>{words.editHow}</p>
      <GroupFields
        shape={{ kind: 'group', fields }}
        path=""
        value={draft}
        onChange={(next) => setDraft(isFields(next) ? next : draft)}
        faultOf={(path) => faults.get(path)}
      />
      <div className={styles.result}>
        <p className={styles.hint} role="status">
          {read.ok ? (effect ? words.live + effectText(effect, words) : words.comparing) : words.faulty}
        </p>
        {effect && read.ok && effect.forms.length > 0 && <ComparedRows effect={effect} />}
        <div className={controls.buttons}>
          <Button type="submit" appearance="primary" disabledFocusable={!read.ok || !idle}>
            {words.save}
          </Button>
          <Button onClick={onClose}>{words.back}</Button>
        </div>
      </div>
    </form>
  );
}

/** The document to begin with: one of ours keeps its rules under another name. */
function draftOf(base: RuleSet): unknown {
  if (!shipped.some(({ id }) => id === base.id)) return { ...base, version: base.version + 1 };
  const [chinese, english] = [ruleSetWords('zh-CN'), ruleSetWords('en-US')];
  const name = { 'zh-CN': chinese.newName(base.name['zh-CN']), 'en-US': english.newName(base.name['en-US']) };
  const source = { 'zh-CN': chinese.ownSourceText, 'en-US': english.ownSourceText };
  return { ...base, id: `own-${base.id}`, version: 1, name, source };
}

/** What the rule set of this text would change; null: not known yet, or it is none. */
function useLiveEffect(text: string): RuleSetEffect | null {
  const { session } = usePane();
  const [effect, setEffect] = useState<{ readonly text: string; readonly told: RuleSetEffect } | null>(null);
  useEffect(() => {
    const waiting = setTimeout(() => {
      const read = importRuleSet(text);
      if (!read.ok) return;
      void session.compareRuleSet({ ruleSet: read.ruleSet }).then((told) => {
        if (told) setEffect({ text, told });
      });
    }, CALM_MS);
    return () => clearTimeout(waiting);
  }, [session, text]);
  return effect?.text === text ? effect.told : null;
}
