/** What makes spreadsheets read a cell as a formula (OWASP, CSV injection), behind apostrophes of ours or not. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** The text with an apostrophe before it where a spreadsheet would run it as a formula. */
export function safeCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** What `safeCell` was given. */
export function textOfCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
