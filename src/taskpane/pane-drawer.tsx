import { Button, DrawerBody, DrawerHeader, DrawerHeaderTitle, OverlayDrawer } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { broughtWords } from '../text/brought-words';
import { SelectCellContext } from './body-context';
import { BroughtBanner } from './brought-along';
import { useLocale, useText } from './locale-context';
import { usePane, usePaneWords } from './pane-context';
import type { PaneDrawer as Drawer } from './pane-view';
import { HowRead } from './reading/how-read';
import { LeftOut } from './reading/left-out';
import { RuleSetDrawer } from './rule-sets/rule-set-drawer';

/** What opens over the pane: a setting, or how something came about. Escape closes it and gives the focus back. */
export function PaneDrawer({ drawer }: { readonly drawer: Drawer }) {
  const text = useText();
  const words = usePaneWords();
  const locale = useLocale();
  const { view } = usePane();
  const title = { ruleSets: text.ruleSet, reading: words.howRead, brought: broughtWords(locale).title }[drawer];
  return (
    <OverlayDrawer
      open
      position="end"
      size="full"
      surfaceMotion={null}
      backdropMotion={null}
      onOpenChange={(_, { open }) => {
        if (!open) view.openDrawer(null);
      }}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              aria-label={words.closeDrawer}
              icon={<DismissRegular />}
              onClick={() => view.openDrawer(null)}
            />
          }
        >
          {title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <Content drawer={drawer} />
      </DrawerBody>
    </OverlayDrawer>
  );
}

function Content({ drawer }: { readonly drawer: Drawer }) {
  const { session, state, view } = usePane();
  const { form } = view;
  if (drawer === 'ruleSets') return <RuleSetDrawer />;
  if (drawer === 'brought') return <BroughtBanner state={state} />;
  return (
    <>
      {form && (
        <SelectCellContext value={(row, column) => void session.select(form.card.sheet, row, column)}>
          <HowRead key={form.key} form={form} />
        </SelectCellContext>
      )}
      <LeftOut state={state} />
    </>
  );
}
