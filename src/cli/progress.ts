import type { Locale } from '../text/locale';
import { cliText } from './cli-text';

/** 75 → 1:15. */
const minutes = (seconds: number): string =>
  `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;

/** How often the line is written anew. */
const INTERVAL = 200;

/** How far a run is: one line at the foot of the terminal, gone when the run is over. Where the results appear on the
 *  terminal they show it themselves, and a file or another program is told nothing. */
export class Progress {
  private readonly total: number;
  private readonly locale: Locale;
  private readonly since = performance.now();
  private readonly isShown: boolean;
  private done = 0;
  private told = 0;
  private stands = false;

  /** `showsResults`: results are printed as they come. */
  constructor(total: number, locale: Locale, showsResults = true) {
    this.total = total;
    this.locale = locale;
    this.isShown = process.stderr.isTTY && !(showsResults && process.stdout.isTTY);
  }

  /** One more is done. */
  add(): void {
    this.done += 1;
    const now = performance.now();
    if (!this.isShown || now - this.told < INTERVAL) return;
    this.told = now;
    const rate = this.done / ((now - this.since) / 1000);
    const left = Math.ceil((this.total - this.done) / rate);
    process.stderr.write(
      `\r${cliText(this.locale).progress(this.done, this.total, rate.toFixed(1), minutes(left))}\u001b[K`,
    );
    this.stands = true;
  }

  /** Makes room for a line that stays. */
  clear(): void {
    if (!this.stands) return;
    process.stderr.write('\r\u001b[K');
    this.stands = false;
  }
}
