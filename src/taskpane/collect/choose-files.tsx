import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentMultipleRegular, FolderOpenRegular } from '@fluentui/react-icons';
import { useRef, useState, type DragEvent } from 'react';
import { ruleSets } from '../../core/scoring/rule-set/rule-sets';
import { collectWords } from '../../text/collect-words';
import { ChoiceField } from '../controls/choice-field';
import { useLocale } from '../locale-context';
import { chosenFiles, droppedFiles, type Chosen } from './chosen-files';

const useStyles = makeStyles({
  words: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  zone: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '16px 12px',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorBrandBackground2, border: `1px dashed ${tokens.colorBrandStroke1}` },
  refusal: { margin: 0, color: tokens.colorStatusDangerForeground3 },
});

interface Props {
  readonly ruleSetId: string | null;
  /** Why nothing was collected the last time. */
  readonly refusal: string | null;
  readonly onRuleSet: (ruleSetId: string | null) => void;
  readonly onFiles: (chosen: Chosen) => void;
}

/** The value of a choice that is none of the rule sets. */
const OWN = '';

/** Where workbooks are chosen: files, a folder where the browser knows such, or whatever is dropped. */
export function ChooseFiles({ ruleSetId, refusal, onRuleSet, onFiles }: Props) {
  const styles = useStyles();
  const locale = useLocale();
  const words = collectWords(locale);
  const [isOver, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const takesFolders = 'webkitdirectory' in HTMLInputElement.prototype;
  const drag = (event: DragEvent, over: boolean): void => {
    event.preventDefault();
    setOver(over);
  };
  const take = ({ target }: { readonly target: HTMLInputElement }): void => {
    const chosen = chosenFiles(target.files ?? []);
    target.value = ''; // the same files again, once they are put right, are a change too
    onFiles(chosen);
  };
  return (
    <>
      <p className={styles.words}>{words.intro}</p>
      <p className={styles.quiet}>{words.local}</p>
      <div
        className={mergeClasses(styles.zone, isOver && styles.over)}
        onDragOver={(event) => drag(event, true)}
        onDragLeave={(event) => drag(event, false)}
        onDrop={(event) => {
          drag(event, false);
          void droppedFiles(event.dataTransfer.items).then(onFiles);
        }}
      >
        <input
          ref={files}
          type="file"
          multiple
          hidden
          accept=".xlsx,.xlsm"
          aria-label={words.files}
          data-chooses="files"
          onChange={take}
        />
        <Button appearance="primary" icon={<DocumentMultipleRegular />} onClick={() => files.current?.click()}>
          {words.files}
        </Button>
        {takesFolders && (
          <>
            <input
              ref={folder}
              type="file"
              hidden
              aria-label={words.folder}
              data-chooses="folder"
              {...{ webkitdirectory: '' }}
              onChange={take}
            />
            <Button icon={<FolderOpenRegular />} onClick={() => folder.current?.click()}>
              {words.folder}
            </Button>
          </>
        )}
        <span className={styles.quiet}>{isOver ? words.dropNow : words.drop}</span>
      </div>
      <div role="alert">{refusal !== null && <p className={styles.refusal}>{refusal}</p>}</div>
      <ChoiceField
        label={words.ruleSet}
        value={ruleSetId ?? OWN}
        options={[
          { value: OWN, words: words.ownRuleSets },
          ...ruleSets.map(({ id, name }) => ({ value: id, words: name[locale] })),
        ]}
        onChange={(id) => onRuleSet(id === OWN ? null : id)}
      />
    </>
  );
}
