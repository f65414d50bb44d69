import {
  Button,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import { Fragment, useState } from 'react';
import type { SessionForm } from '../../app/session-state';
import { columnName } from '../../core/grid/address';
import { roleText } from '../../text/recognition-text';
import { readingWords } from '../../text/reading-words';
import { Spoken } from '../controls/spoken';
import { useLocale } from '../locale-context';
import { columnReadings, type ColumnReading } from './column-readings';
import { RoleProposal } from './role-proposal';

const useStyles = makeStyles({
  letter: { width: '34px', padding: '4px' },
  change: { width: '60px', padding: '4px 0', '& button': { minWidth: 0, padding: '2px 6px' } },
  cell: { overflowWrap: 'anywhere', padding: '4px' },
  unused: { padding: '4px', color: tokens.colorNeutralForeground3 },
});

/** Which column of a form is what; each can be put right on its own line. */
export function ColumnTable({ form }: { readonly form: SessionForm }) {
  const styles = useStyles();
  const locale = useLocale();
  const words = readingWords(locale);
  const [changed, setChanged] = useState<number | null>(null);
  const line = ({ column, heading, role }: ColumnReading) => {
    const letter = columnName(column);
    const isOpen = changed === column;
    return (
      <Fragment key={column}>
        <TableRow>
          <TableCell className={styles.letter}>{letter}</TableCell>
          <TableCell className={styles.cell}>{heading}</TableCell>
          <TableCell className={role === null ? styles.unused : styles.cell}>
            {role === null ? words.unused : roleText(role, locale)}
          </TableCell>
          <TableCell className={styles.change}>
            <Button
              size="small"
              appearance="subtle"
              aria-label={words.changeColumn(letter)}
              aria-expanded={isOpen}
              onClick={() => setChanged(isOpen ? null : column)}
            >
              {words.change}
            </Button>
          </TableCell>
        </TableRow>
        {isOpen && (
          <TableRow>
            <TableCell colSpan={4} className={styles.cell}>
              <RoleProposal
                form={form}
                sheet={form.card.sheet}
                place={{ row: form.sheet.headerRow, column }}
                role={role}
                onClose={() => setChanged(null)}
              />
            </TableCell>
          </TableRow>
        )}
      </Fragment>
    );
  };
  return (
    <Table size="small" aria-label={words.columns}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell className={styles.letter}>{words.column}</TableHeaderCell>
          <TableHeaderCell>{words.heading}</TableHeaderCell>
          <TableHeaderCell>{words.meaning}</TableHeaderCell>
          <TableHeaderCell className={styles.change}>
            <Spoken>{words.change}</Spoken>
          </TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>{columnReadings(form).map(line)}</TableBody>
    </Table>
  );
}
