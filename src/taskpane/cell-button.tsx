import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { cellAddress } from '../core/grid/address';
import { useSelectCell } from './body-context';
import { Spoken } from './controls/spoken';
import { useText } from './locale-context';

const useStyles = makeStyles({
  button: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    width: '100%',
    boxSizing: 'border-box',
    padding: '6px 12px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: 'inherit',
    textAlign: 'left',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

interface Props {
  readonly row: number;
  readonly column: number;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A row or finding that brings its cell into view when pressed. */
export function CellButton({ row, column, className, children }: Props) {
  const styles = useStyles();
  const text = useText();
  const select = useSelectCell();
  return (
    <button type="button" className={mergeClasses(styles.button, className)} onClick={() => select(row, column)}>
      {children}
      <Spoken>{text.goToCell(cellAddress({ row, column }))}</Spoken>
    </button>
  );
}
