/** Excel in Belgium parts columns at semicolons and reads UTF-8 only behind a byte order mark. */
const SEPARATOR = ';';
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

export type CsvCell = string | number;

/** A whole CSV file, byte order mark included. */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => row.map(csvCell).join(SEPARATOR) + LINE_END).join('');
}

/**
 * One cell. Numbers take a decimal comma. A text that a spreadsheet would run as a formula gets an
 * apostrophe before it (OWASP, CSV injection).
 */
export function csvCell(value: CsvCell): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
