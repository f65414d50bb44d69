import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';

export interface SizeDialogWords {
  readonly ok: string;
  readonly cancel: string;
  readonly notASize: (most: number) => string;
}

/** Asks for the width of columns or the height of rows. */
export function SizeDialog(props: {
  readonly title: string;
  readonly initial: number;
  readonly most: number;
  readonly words: SizeDialogWords;
  readonly set: (size: number) => void;
  readonly close: () => void;
}): ReactNode {
  const { title, most, words } = props;
  const [text, setText] = useState(String(Math.round(props.initial * 100) / 100));
  const size = text.trim() === '' ? Number.NaN : Number(text);
  const isSize = size >= 0 && size <= most;
  return (
    <Dialog open onOpenChange={(_, { open }) => open || props.close()}>
      <DialogSurface style={{ maxWidth: 360 }}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!isSize) return;
            props.set(size);
            props.close();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent>
              <Field
                label={title}
                validationState={isSize ? 'none' : 'error'}
                {...(isSize ? {} : { validationMessage: words.notASize(most) })}
              >
                <Input
                  autoFocus
                  inputMode="decimal"
                  value={text}
                  onFocus={({ target }) => target.select()}
                  onChange={(_, { value }) => setText(value)}
                />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit">
                {words.ok}
              </Button>
              <Button onClick={props.close}>{words.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
