import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { SessionForm } from '../../app/session-state';
import { columnName, type CellPlace } from '../../core/grid/address';
import { HEADER_ROLES, type HeaderRole } from '../../core/sheet/column-roles';
import { roleText } from '../../text/recognition-text';
import { readingWords } from '../../text/reading-words';
import { ChoiceField } from '../controls/choice-field';
import { useLocale } from '../locale-context';
import { Proposal } from './proposal';

const useStyles = makeStyles({ choice: { display: 'flex', flexDirection: 'column', gap: '6px' } });

const UNUSED = 'unused';

interface Props {
  readonly form: SessionForm | null;
  readonly sheet: string;
  readonly place: CellPlace;
  /** What the column is taken for now. */
  readonly role: HeaderRole | null;
  readonly onClose: () => void;
}

/** Says what a column is: a choice, what it would change, and then the word. */
export function RoleProposal({ form, sheet, place, role, onClose }: Props) {
  const styles = useStyles();
  const locale = useLocale();
  const words = readingWords(locale);
  const [wanted, setWanted] = useState<HeaderRole | typeof UNUSED>(role ?? UNUSED);
  return (
    <div className={styles.choice}>
      <ChoiceField
        label={words.columnAs(columnName(place.column))}
        value={wanted}
        options={[
          ...HEADER_ROLES.map((value) => ({ value, words: roleText(value, locale) })),
          { value: UNUSED, words: words.unused },
        ]}
        onChange={setWanted}
      />
      {wanted !== (role ?? UNUSED) && (
        <Proposal
          key={wanted}
          sheet={sheet}
          form={form}
          requests={[{ kind: 'column', ...place, role: wanted === UNUSED ? null : wanted }]}
          onClose={onClose}
        />
      )}
    </div>
  );
}
