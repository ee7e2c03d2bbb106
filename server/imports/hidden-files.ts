/** What systems leave beside the files of people: `.DS_Store`, `__MACOSX/`, `Thumbs.db`, `~$open.xlsx`. */
const HIDDEN = /(^|\/)(\.|__MACOSX\/|~\$|Thumbs\.db$)/i;

/** @param path relative, with `/` */
export function isHidden(path: string): boolean {
  return HIDDEN.test(path);
}
