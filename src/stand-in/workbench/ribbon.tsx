import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Spinner, Tooltip } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { Locale } from '../../text/locale';
import { readRibbon, type RibbonButton, type RibbonTab } from './ribbon-manifest';
import { workbenchWords } from './words';

/** The strip of the add-in's own tabs and buttons, as manifest.xml describes them to Excel. */
export function Ribbon(props: {
  readonly locale: Locale;
  readonly paneVisible: boolean;
  readonly running: ReadonlySet<string>;
  readonly press: (button: RibbonButton) => void;
}): ReactNode {
  const tabs = useRibbon(props.locale);
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = tabs.find((tab) => tab.id === chosen) ?? tabs[0];
  return (
    <nav className="ribbon" aria-label={workbenchWords(props.locale).ribbon}>
      <div role="tablist" className="ribbon-tabs">
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            className="ribbon-tab"
            id={`tab-${tab.id}`}
            aria-selected={tab === shown}
            aria-controls="ribbon-body"
            onClick={() => setChosen(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div className="ribbon-body" id="ribbon-body" role="tabpanel" aria-labelledby={shown && `tab-${shown.id}`}>
        {shown?.groups.map((group) => (
          <div key={group.id} className="ribbon-group" role="group" aria-label={group.label}>
            <div className="ribbon-buttons">
              {group.buttons.map((button) => (
                <RibbonButtonView key={button.id} button={button} {...props} />
              ))}
            </div>
            <div className="ribbon-label" aria-hidden>
              {group.label}
            </div>
          </div>
        ))}
      </div>
    </nav>
  );
}

function RibbonButtonView({
  button,
  paneVisible,
  running,
  press,
}: {
  readonly button: RibbonButton;
  readonly paneVisible: boolean;
  readonly running: ReadonlySet<string>;
  readonly press: (button: RibbonButton) => void;
}): ReactNode {
  const { action } = button;
  const isRunning = running.has(button.id);
  const large = button.icons.find(({ size }) => size >= 32) ?? button.icons.at(-1);
  const sharper = button.icons.find(({ size }) => size >= 64);
  if (action.kind === 'menu') {
    return (
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <button type="button" className="ribbon-button" title={button.description}>
            <img src={large?.address} alt="" width={32} height={32} />
            <span>
              {button.label} <span aria-hidden>▾</span>
            </span>
          </button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {action.items.map((item) => (
              <MenuItem key={item.id} disabled={running.has(item.id)} onClick={() => press(item)}>
                {item.label}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    );
  }
  return (
    <Tooltip content={button.description} relationship="description" positioning="below-start">
      <button
        type="button"
        className="ribbon-button"
        disabled={isRunning}
        aria-pressed={action.kind === 'showPane' ? paneVisible : undefined}
        onClick={() => press(button)}
      >
        {isRunning ? (
          <Spinner size="small" />
        ) : (
          <img
            src={large?.address}
            {...(sharper ? { srcSet: `${sharper.address} 2x` } : {})}
            alt=""
            width={32}
            height={32}
          />
        )}
        <span>{button.label}</span>
      </button>
    </Tooltip>
  );
}

function useRibbon(locale: Locale): readonly RibbonTab[] {
  const [tabs, setTabs] = useState<readonly RibbonTab[]>([]);
  useEffect(() => {
    let wanted = true;
    void fetch('manifest.xml')
      .then((response) => response.text())
      .then((manifest) => {
        if (wanted) setTabs(readRibbon(manifest, locale));
      });
    return () => {
      wanted = false;
    };
  }, [locale]);
  return tabs;
}
