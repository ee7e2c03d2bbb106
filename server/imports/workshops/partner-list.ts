import { BAR } from './columns.js';

/** Partners in one cell, `Actiris | Tracé Brussel`; a bar or backslash of a name has a backslash before it. */
export function partnerCell(partners: readonly string[]): string {
  return partners.map((name) => name.replace(/[\\|]/g, '\\$&')).join(` ${BAR} `);
}

/** The names of such a cell, trimmed; empty ones are left out. */
export function partnersOfCell(cell: string): string[] {
  const names = cell.match(/(?:\\[^]|[^\\|]|\\$)+/g) ?? [];
  return names.map((name) => name.replace(/\\([\\|])/g, '$1').trim()).filter((name) => name !== '');
}
