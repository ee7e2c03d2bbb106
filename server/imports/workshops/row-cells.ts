import type {
  ProgrammeColumn,
  RowProblem,
  RowProblemCode,
} from '#protocol/workshops/programme-file.js';

import type { ReadCell } from './cell-readings.js';
import type { TableRow } from './programme-table.js';

const SHOWN_LETTERS = 40;
/** What text that was not UTF-8 becomes when it is read as such. */
const LOST_LETTER = '\uFFFD';

/** The cells of a row while they are read; what is wrong is noted, and the reading goes on. */
export class RowCells {
  readonly problems: RowProblem[] = [];

  constructor(private readonly source: TableRow) {}

  get row(): number {
    return this.source.row;
  }

  isEmpty(columns: readonly ProgrammeColumn[]): boolean {
    return columns.every((column) => this.source.cells[column] === '');
  }

  /** @returns `undefined` where the cell is empty or wrong */
  need<T>(column: ProgrammeColumn, read: ReadCell<T>): T | undefined {
    if (this.source.cells[column] !== '') return this.readCell(column, read);
    return this.note('missing-value', column);
  }

  /** @returns `usual` for an empty cell, `undefined` for a wrong one */
  maybe<T>(column: ProgrammeColumn, read: ReadCell<T>, usual: T): T | undefined {
    return this.source.cells[column] === '' ? usual : this.readCell(column, read);
  }

  note(code: RowProblemCode, field?: ProgrammeColumn): undefined {
    const text = field === undefined ? '' : this.source.cells[field];
    this.problems.push({
      row: this.row,
      ...(field !== undefined && { field }),
      code,
      ...(text !== '' && { value: shortened(text) }),
    });
  }

  private readCell<T>(column: ProgrammeColumn, read: ReadCell<T>): T | undefined {
    const text = this.source.cells[column];
    if (text.includes(LOST_LETTER)) return this.note('not-utf8', column);
    const reading = read(text);
    return reading.ok ? reading.value : this.note(reading.code, column);
  }
}

function shortened(text: string): string {
  const letters = Array.from(text);
  return letters.length <= SHOWN_LETTERS
    ? text
    : `${letters.slice(0, SHOWN_LETTERS - 1).join('')}…`;
}
