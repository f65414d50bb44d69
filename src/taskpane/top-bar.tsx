import { Button, Combobox, makeStyles, Option, Subtitle2, Tooltip } from '@fluentui/react-components';
import { OptionsRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { SessionForm } from '../app/session-state';
import { Spoken } from './controls/spoken';
import { useLocale, useText } from './locale-context';
import { usePane, usePaneWords } from './pane-context';
import { RareTools } from './rare-tools';
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
