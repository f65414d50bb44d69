import { Button, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { LARGEST_RULE_SET } from '../../core/scoring/rule-set/rule-set-limits';
import { useDecisionText } from '../body-context';
import { useControlStyles } from '../controls/control-styles';
import { saveFile } from '../controls/save-file';
import { usePane } from '../pane-context';

/** Takes a rule set out of a file and into one. Where the page can hand nobody a file, its text is copied instead. */
export function RuleSetFile() {
  const controls = useControlStyles();
  const text = useDecisionText();
  const { session, idle } = usePane();
  const { savesFiles } = usePane();
  const [told, setTold] = useState('');
  /** The text to be copied by hand, where the browser lets no page copy. */
  const [byHand, setByHand] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File): Promise<void> => {
    try {
      setTold('');
      // Of a file that is too large no more is read than tells it so.
      const whole = file.size <= LARGEST_RULE_SET ? file : file.slice(0, LARGEST_RULE_SET + 1);
      await session.importRuleSet(await whole.text());
    } catch {
      setTold(text.fileUnread);
    }
  };
  const download = (): void => {
    const { fileName, text: exported } = session.exportRuleSet();
    saveFile(fileName, new Blob([exported], { type: 'application/json' }));
  };
  const copy = async (): Promise<void> => {
    const copied = session.exportRuleSet().text;
    try {
      await navigator.clipboard.writeText(copied);
      setByHand(null);
      setTold(text.copied);
    } catch {
      setByHand(copied);
      setTold(text.copyFailed);
    }
  };
  return (
    <>
      <p className={controls.hint}>{text.importHint}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={text.importRuleSet}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void read(file);
          target.value = ''; // the same file again, once it is put right, is a change too
        }}
      />
      <div className={controls.buttons}>
        <Button size="small" disabledFocusable={!idle} onClick={() => input.current?.click()}>
          {text.importRuleSet}
        </Button>
        {savesFiles && (
          <Button size="small" onClick={() => download()}>
            {text.exportRuleSet}
          </Button>
        )}
        <Button size="small" onClick={() => void copy()}>
          {text.copyRuleSet}
        </Button>
      </div>
      {!savesFiles && <p className={controls.hint}>{text.noFiles}</p>}
      <p className={controls.hint} role="status">
        {told}
      </p>
      {byHand !== null && (
        <Textarea
          aria-label={text.copyRuleSet}
          rows={4}
          readOnly
          value={byHand}
          onFocus={({ target }) => target.select()}
        />
      )}
    </>
  );
}
