import {
  Button,
  Combobox,
  makeStyles,
  Menu,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Option,
  Subtitle2,
  Tooltip,
} from '@fluentui/react-components';
import { MoreHorizontalRegular, OptionsRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { SessionForm } from '../app/session-state';
import { targetReviewWords } from '../text/target-review-words';
import { liveWords } from '../text/live-words';
import { writtenSheetWords } from '../text/written-sheet-words';
import { Spoken } from './controls/spoken';
import { useLocale, useText } from './locale-context';
import { usePane, usePaneWords } from './pane-context';
import { UndoSteps } from './undo-steps';

const useStyles = makeStyles({
  // Excel lays its own menu over the top right corner, 12 by 32 pixels.
  bar: { display: 'flex', alignItems: 'center', gap: '2px', padding: '6px 20px 4px 12px' },
  name: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', margin: 0 },
  picker: { flexGrow: 1, minWidth: 0, '& input': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
  list: { maxHeight: '60vh' },
});

/** Which form is shown, and what is seldom needed: undo, the rule set, the menu. */
export function TopBar() {
  const styles = useStyles();
  const text = useText();
  const words = usePaneWords();
  const locale = useLocale();
  const { state, view } = usePane();
  const { forms } = state;
  const ruleSet = state.ruleSets.find(({ id }) => id === state.ruleSetId)?.name[locale] ?? '';
  return (
    <div className={styles.bar}>
      {forms.length > 1 ? (
        <>
          <Spoken as="h1">{view.form?.card.sheet ?? text.product}</Spoken>
          <FormPicker forms={forms} />
        </>
      ) : (
        <Subtitle2 as="h1" className={styles.name} title={view.form?.card.project ?? undefined}>
          {view.form ? view.form.card.sheet : text.product}
        </Subtitle2>
      )}
      <UndoSteps />
      <Tooltip content={words.ruleSet(ruleSet)} relationship="label">
        <Button appearance="subtle" icon={<OptionsRegular />} onClick={() => view.openDrawer('ruleSets')} />
      </Tooltip>
      <RareTools />
    </div>
  );
}

/** As many forms as are listed at once. */
const MOST_LISTED = 40;

/** The shown form of several; typing finds one by its sheet or its project. */
function FormPicker({ forms }: { readonly forms: readonly SessionForm[] }) {
  const styles = useStyles();
  const words = usePaneWords();
  const { session, view } = usePane();
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = (typed ?? '').trim().toLowerCase();
  const found = forms.filter(({ card }) => `${card.sheet} ${card.project ?? ''}`.toLowerCase().includes(wanted));
  const shown = view.form;
  return (
    <Combobox
      className={styles.picker}
      appearance="filled-lighter"
      aria-label={words.pickForm}
      placeholder={words.findForm}
      freeform
      expandIcon={{ 'aria-label': words.pickForm, tabIndex: -1 }}
      value={typed ?? shown?.card.sheet ?? ''}
      selectedOptions={shown ? [shown.key] : []}
      listbox={{ className: styles.list }}
      onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      onOpenChange={(_, { open }) => setTyped(open ? '' : null)}
      onOptionSelect={(_, { optionValue }) => {
        const form = forms.find(({ key }) => key === optionValue);
        setTyped(null);
        if (!form) return;
        view.showForm(form.key);
        const { sheet, total, area } = form.card;
        void session.select(sheet, total.cell?.row ?? area.top, total.cell?.column ?? area.left);
      }}
    >
      {found.slice(0, MOST_LISTED).map(({ key, card }) => (
        <Option key={key} value={key} text={card.sheet}>
          {card.project === null ? card.sheet : `${card.sheet} · ${card.project}`}
        </Option>
      ))}
      {found.length === 0 && (
        <Option value="" text="" disabled>
          {words.noSuchForm}
        </Option>
      )}
    </Combobox>
  );
}

/** What is seldom needed. */
function RareTools() {
  const words = usePaneWords();
  const locale = useLocale();
  const live = liveWords(locale);
  const { session, state, view, idle } = usePane();
  const some = state.forms.length > 0;
  return (
    <Menu
      checkedValues={{ style: state.asFormulas ? ['formulas'] : [], role: state.reviewing ? ['review'] : [] }}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        if (name === 'role') session.setReviewing(checkedItems.includes('review'));
        else void session.writeFormulas(checkedItems.includes('formulas'));
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={words.menu} relationship="label">
          <Button appearance="subtle" icon={<MoreHorizontalRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList hasCheckmarks>
          <MenuItem disabled={!some} onClick={() => session.showPreview({ only: null })}>
            {words.preview}
          </MenuItem>
          <MenuItem onClick={() => view.openDrawer('reading')}>{words.howRead}</MenuItem>
          <MenuItem onClick={() => view.openDrawer('history')}>{words.history}</MenuItem>
          <MenuItem onClick={() => view.openDrawer('collect')}>{words.collect}</MenuItem>
          <MenuItem disabled={!some} onClick={() => view.openDrawer('report')}>
            {words.report}
          </MenuItem>
          <MenuItem disabled={!some} onClick={() => view.openDrawer('evidence')}>
            {words.evidence}
          </MenuItem>
          <MenuItem disabled={!some} onClick={() => view.openDrawer('sample')}>
            {words.sample}
          </MenuItem>
          <MenuItem disabled={!idle || !some} onClick={() => void session.writeList()}>
            {words.list}
          </MenuItem>
          {state.skippedTables.some(({ targets }) => targets.length > 0) && (
            <MenuItem disabled={!idle} onClick={() => void session.writeTargetReview()}>
              {targetReviewWords(locale).sheetName}
            </MenuItem>
          )}
          <MenuItem disabled={!idle || !some} onClick={() => void session.writeSummary()}>
            {writtenSheetWords(locale).menu}
          </MenuItem>
          <MenuItem disabled={!idle || !some || state.reviewing} onClick={() => void session.markFindings()}>
            {words.markFindings}
          </MenuItem>
          <MenuItem disabled={!idle || !state.hasMarks || state.reviewing} onClick={() => void session.removeMarks()}>
            {words.removeMarks}
          </MenuItem>
          <MenuItemCheckbox
            name="style"
            value="formulas"
            persistOnClick={false}
            disabled={!idle || !some || state.reviewing}
            title={live.hint}
          >
            {live.asFormulas}
          </MenuItemCheckbox>
          <MenuItemCheckbox name="role" value="review" persistOnClick={false} disabled={!idle || !some}>
            {words.review}
          </MenuItemCheckbox>
          {state.brought && <MenuItem onClick={() => view.openDrawer('brought')}>{words.brought}</MenuItem>}
          <MenuItem disabled={!idle} onClick={() => void session.refresh()}>
            {words.refresh}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
