import { useText } from './locale-context';
import { Message } from './message';

/** The page opened in a plain browser tab. */
export function OutsideExcel() {
  const text = useText();
  return (
    <Message title={text.outsideTitle}>
      <p>{text.outsideDo}</p>
    </Message>
  );
}
