import { compactText } from './cell-text';
import { parseFigure } from './figure-text';

const ABOUT = /^(?:大约|大概|约为?|将近|接近|近)(\d.*?)(?:左右|上下)?$|^(\d.*?)(?:左右|上下)$/u;

/** The figure in a text that tells it roughly: 约5次, 5次左右; null: it tells none, or it tells it exactly. */
export function aboutFigure(text: string): string | null {
  const [, behind, before] = ABOUT.exec(compactText(text)) ?? [];
  const figure = behind ?? before;
  return figure !== undefined && parseFigure(figure) !== null ? figure : null;
}
