import {
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { SessionState } from '../app/session-state';
import type { Locale } from '../text/locale';
import { undoWords, type UndoWords } from '../text/undo-words';
import { useLocale, useText } from './locale-context';
import { usePane } from './pane-context';

type Step = SessionState['undoSteps'][number];

const useStyles = makeStyles({
  more: { minWidth: '20px', width: '20px', paddingLeft: 0, paddingRight: 0 },
});

/** Takes back the last step; a menu names those before it, where there are any. */
export function UndoSteps() {
  const styles = useStyles();
  const text = useText();
  const locale = useLocale();
  const words = undoWords(locale);
  const { state, session, idle } = usePane();
  const [last] = state.undoSteps;
  const tip = useMemo(
    () => (last ? words.undoStep(stepText(last, locale, words)) : words.noSteps),
    [last, locale, words],
  );
  return (
    <>
      <Tooltip content={tip} relationship="description">
        <Button
          appearance="subtle"
          icon={<ArrowUndoRegular />}
          aria-label={lastText(last, text.undo, words)}
          disabledFocusable={!idle || !state.canUndo}
          onClick={() => void session.undo()}
        />
      </Tooltip>
      {state.undoSteps.length > 1 && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton
              className={styles.more}
              appearance="subtle"
              aria-label={words.steps(state.undoSteps.length)}
              disabledFocusable={!idle}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <Steps />
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </>
  );
}

/** What pressing undo takes back. */
function lastText(last: Step | undefined, scored: string, words: UndoWords): string {
  if (last === undefined || last.action === 'scored') return scored;
  return last.action === 'sheetsWritten' ? words.undoSheets(last.sheets) : words.undoLast[last.action];
}

/** All steps by their names, of which a date takes its time: only once the menu is open. */
function Steps() {
  const locale = useLocale();
  const words = undoWords(locale);
  const { state, session } = usePane();
  return state.undoSteps.map((step, index) => (
    <MenuItem key={`${step.at} ${String(index)}`} onClick={() => void session.undo(index + 1)}>
      {words.backTo(stepText(step, locale, words), index + 1)}
    </MenuItem>
  ));
}

/** A step by its time and what it did; of another day, with the day. */
export function stepText({ action, at, cells, sheets }: Step, locale: Locale, words: UndoWords) {
  const when = new Date(at);
  const isToday = when.toDateString() === new Date().toDateString();
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  const day = { month: 'numeric', day: 'numeric' } as const;
  return words.step[action](when.toLocaleString(locale, isToday ? time : { ...day, ...time }), cells, sheets);
}
