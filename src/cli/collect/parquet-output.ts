import type { Locale } from '../../text/locale';
import type { CollectedForm } from '../../collecting/collected';
import type { Collector } from './collector';
import type { Input } from './inputs';
import { OutputFile } from './output-file';
import { formsParquet } from './output-paths';
import { FORM_COLUMNS, INDICATOR_COLUMNS, type FormRow, type IndicatorRow } from './parquet-columns';
import { ParquetTable } from './parquet-table';

interface Tables {
  readonly indicators: ParquetTable<IndicatorRow>;
  readonly forms: ParquetTable<FormRow>;
}

/** `--parquet`: a table with a row an indicator, and one beside it with a row a form. */
export class ParquetOutput implements Collector {
  readonly targets: readonly string[];
  private readonly indicators: OutputFile;
  private readonly forms: OutputFile;
  private readonly force: boolean;
  private readonly locale: Locale;
  private tables: Tables | null = null;

  constructor(target: string, force: boolean, locale: Locale) {
    this.indicators = new OutputFile(target, 'parquet');
    this.forms = new OutputFile(formsParquet(target), 'parquet');
    this.targets = [this.indicators.target, this.forms.target];
    this.force = force;
    this.locale = locale;
  }

  obstacle(inputs: readonly string[]): string | null {
    const obstacle = (file: OutputFile): string | null => file.obstacle(inputs, this.force, this.locale);
    return obstacle(this.indicators) ?? obstacle(this.forms);
  }

  async add(input: Input, collected: readonly CollectedForm[]): Promise<void> {
    const { indicators, forms } = await this.open();
    for (const each of collected) {
      const form = { ...each, input };
      await forms.add(form);
      for (const line of each.rows) await indicators.add({ form, line });
    }
  }

  /** What could not be read has no rows, and is told on the terminal and in the summary. */
  unread(): void {}

  async finish(): Promise<readonly string[]> {
    const { indicators, forms } = await this.open();
    await indicators.finish();
    await forms.finish();
    this.indicators.finish();
    this.forms.finish();
    return [];
  }

  abandon(): void {
    this.indicators.abandon();
    this.forms.abandon();
  }

  private async open(): Promise<Tables> {
    this.tables ??= {
      indicators: await ParquetTable.open(this.indicators.unfinished, INDICATOR_COLUMNS),
      forms: await ParquetTable.open(this.forms.unfinished, FORM_COLUMNS),
    };
    return this.tables;
  }
}
