import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { liveWords } from '../text/live-words';
import { reviewerWords } from '../text/reviewer-words';
import { targetReviewWords } from '../text/target-review-words';
import { writtenSheetWords } from '../text/written-sheet-words';
import { useLocale } from './locale-context';
import { usePane, usePaneWords } from './pane-context';

/** The menu of what is seldom needed: what to look into, what to have written beside the forms, how to work. */
export function RareTools() {
  const words = usePaneWords();
  const { session, state, showManual } = usePane();
  return (
    <Menu
      hasCheckmarks
      checkedValues={{ style: state.asFormulas ? ['formulas'] : [], role: state.reviewing ? ['review'] : [] }}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        if (name === 'role') void session.setReviewing(checkedItems.includes('review'));
        else void session.writeFormulas(checkedItems.includes('formulas'));
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={words.menu} relationship="label">
          <Button appearance="subtle" icon={<MoreHorizontalRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <LookInto />
          <MenuDivider />
          <WriteBeside />
          <MenuDivider />
          <WayOfWorking />
          {showManual && (
            <>
              <MenuDivider />
              <MenuItem onClick={showManual}>{words.manual}</MenuItem>
            </>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function LookInto() {
  const words = usePaneWords();
  const { session, state, view, idle } = usePane();
  return (
    <>
      <MenuItem disabled={state.forms.length === 0} onClick={() => session.showPreview({ only: null })}>
        {words.preview}
      </MenuItem>
      <MenuItem onClick={() => view.openDrawer('reading')}>{words.howRead}</MenuItem>
      <MenuItem onClick={() => view.openDrawer('history')}>{words.history}</MenuItem>
      {state.brought && <MenuItem onClick={() => view.openDrawer('brought')}>{words.brought}</MenuItem>}
      <MenuItem disabled={!idle} onClick={() => void session.refresh()}>
        {words.refresh}
      </MenuItem>
    </>
  );
}

function WriteBeside() {
  const words = usePaneWords();
  const locale = useLocale();
  const { session, state, view, idle } = usePane();
  const none = state.forms.length === 0;
  const declared = state.skippedTables.some(({ targets }) => targets.length > 0);
  return (
    <>
      <MenuItem disabled={none} onClick={() => view.openDrawer('report')}>
        {words.report}
      </MenuItem>
      <MenuItem disabled={none} onClick={() => view.openDrawer('evidence')}>
        {words.evidence}
      </MenuItem>
      <MenuItem disabled={none} onClick={() => view.openDrawer('sample')}>
        {words.sample}
      </MenuItem>
      <MenuItem disabled={!idle || none} onClick={() => void session.writeList()}>
        {words.list}
      </MenuItem>
      {declared && (
        <MenuItem disabled={!idle} onClick={() => void session.writeTargetReview()}>
          {targetReviewWords(locale).menu}
        </MenuItem>
      )}
      <MenuItem disabled={!idle || none} onClick={() => void session.writeSummary()}>
        {writtenSheetWords(locale).menu}
      </MenuItem>
      <MenuItem onClick={() => view.openDrawer('collect')}>{words.collect}</MenuItem>
    </>
  );
}

function WayOfWorking() {
  const words = usePaneWords();
  const locale = useLocale();
  const live = liveWords(locale);
  const { session, state, idle } = usePane();
  const why = state.reviewing ? reviewerWords(locale).notWritten : undefined;
  const off = !idle || state.forms.length === 0;
  return (
    <>
      <MenuItemCheckbox name="role" value="review" persistOnClick={false} disabled={off}>
        {words.review}
      </MenuItemCheckbox>
      <MenuItemCheckbox
        name="style"
        value="formulas"
        persistOnClick={false}
        disabled={off || state.reviewing}
        title={why ?? live.hint}
      >
        {live.asFormulas}
      </MenuItemCheckbox>
      <MenuItem disabled={off || state.reviewing} title={why} onClick={() => void session.markFindings()}>
        {words.markFindings}
      </MenuItem>
      <MenuItem
        disabled={!idle || !state.hasMarks || state.reviewing}
        title={why}
        onClick={() => void session.removeMarks()}
      >
        {words.removeMarks}
      </MenuItem>
    </>
  );
}
