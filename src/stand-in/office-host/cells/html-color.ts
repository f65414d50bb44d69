import { invalidArgument } from '../request/excel-error';
import type { Json } from '../request/wire';

/** The few names of HTML colours add-ins use. */
const NAMED: Readonly<Record<string, string>> = {
  black: '000000',
  white: 'FFFFFF',
  red: 'FF0000',
  green: '008000',
  blue: '0000FF',
  yellow: 'FFFF00',
  orange: 'FFA500',
  gray: '808080',
  purple: '800080',
  pink: 'FFC0CB',
};

/** `#ffc7ce` or a colour's name → FFC7CE. */
export function readColor(value: Json): string {
  if (typeof value !== 'string') throw invalidArgument();
  const hex = /^#?([0-9a-f]{6})$/i.exec(value)?.[1];
  const named = Object.hasOwn(NAMED, value.toLowerCase()) ? NAMED[value.toLowerCase()] : undefined;
  const color = hex ?? named;
  if (!color) throw invalidArgument();
  return color.toUpperCase();
}

/** FFC7CE → `#FFC7CE`. */
export function htmlColor(color: string): string {
  return `#${color.slice(-6).toUpperCase()}`;
}
