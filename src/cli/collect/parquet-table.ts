import type { ColumnSource, ParquetWriter, SchemaElement } from 'hyparquet-writer';
import { CREATED_BY } from './output-file';
import type { ColumnType, ColumnValue, TableColumn } from './parquet-columns';

/** So many rows are kept until they are written: a row group. */
const GROUP = 2000;

/** A parquet file that is written as its rows come. */
export class ParquetTable<Row> {
  private readonly columns: readonly TableColumn<Row>[];
  private readonly writer: ParquetWriter;
  private values: ColumnValue[][];
  private rows = 0;

  private constructor(columns: readonly TableColumn<Row>[], writer: ParquetWriter) {
    this.columns = columns;
    this.writer = writer;
    this.values = columns.map(() => []);
  }

  /** The library is loaded where it is wanted only. */
  static async open<Row>(path: string, columns: readonly TableColumn<Row>[]): Promise<ParquetTable<Row>> {
    const { ParquetWriter: Writer, fileWriter } = await import('hyparquet-writer');
    const schema: SchemaElement[] = [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ name, type }): SchemaElement => ({ name, repetition_type: 'OPTIONAL', ...STORED[type] })),
    ];
    return new ParquetTable(columns, new Writer({ writer: fileWriter(path), schema, createdBy: CREATED_BY }));
  }

  async add(row: Row): Promise<void> {
    this.columns.forEach(({ value }, index) => this.values[index]?.push(value(row)));
    this.rows += 1;
    if (this.rows >= GROUP) await this.flush();
  }

  async finish(): Promise<void> {
    await this.flush();
    await this.writer.finish();
  }

  private async flush(): Promise<void> {
    if (this.rows === 0) return;
    const columnData = this.columns.map(({ name }, index): ColumnSource => ({ name, data: this.values[index] ?? [] }));
    await this.writer.write({ columnData, rowGroupSize: GROUP });
    this.values = this.columns.map(() => []);
    this.rows = 0;
  }
}

/** How the values of a column are stored. */
const STORED: Readonly<Record<ColumnType, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  count: { type: 'INT32' },
  flag: { type: 'BOOLEAN' },
  fraction: { type: 'DOUBLE' },
  points: { type: 'INT64', converted_type: 'DECIMAL', precision: 18, scale: 6 },
};
