import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { SelectionCorrection } from '../../app/session-state';
import { HEADER_ROLES, type HeaderRole } from '../../core/sheet/column-roles';
import { roleText } from '../../text/recognition-text';
import { useDecisionText, useSession } from '../body-context';
import { ChoiceField } from '../controls/choice-field';
import { useControlStyles } from '../controls/control-styles';
import { useLocale } from '../locale-context';

const useStyles = makeStyles({
  column: { display: 'grid', gridTemplateColumns: '1fr auto', alignItems: 'end', gap: '6px' },
});

const UNUSED = 'unused';

/** What can be said of the cells selected in the sheet; the place is looked up when a button is pressed. */
export function CorrectSelection() {
  const styles = useStyles();
  const controls = useControlStyles();
  const text = useDecisionText();
  const locale = useLocale();
  const { session, idle } = useSession();
  const [role, setRole] = useState<HeaderRole | typeof UNUSED>('actual');
  const say = (label: string, correction: SelectionCorrection) => (
    <Button size="small" disabledFocusable={!idle} onClick={() => void session.correctSelection(correction)}>
      {label}
    </Button>
  );
  return (
    <>
      <p className={controls.hint}>{text.correctHow}</p>
      <div className={styles.column}>
        <ChoiceField
          label={text.columnIs}
          value={role}
          options={[
            ...HEADER_ROLES.map((value) => ({ value, words: roleText(value, locale) })),
            { value: UNUSED, words: text.columnUnused },
          ]}
          onChange={setRole}
        />
        {say(text.apply, { kind: 'column', role: role === UNUSED ? null : role })}
      </div>
      <div className={controls.buttons}>
        {say(text.notIndicator, { kind: 'notIndicator' })}
        {say(text.headerHere, { kind: 'header' })}
      </div>
      <div className={controls.buttons} role="group" aria-label={text.percentHere}>
        <span className={controls.hint}>{text.percentHere}</span>
        {say(text.percentWhole, { kind: 'percent', fraction: false })}
        {say(text.percentFraction, { kind: 'percent', fraction: true })}
      </div>
    </>
  );
}
