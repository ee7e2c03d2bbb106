/**
 * A CSV reader of its own, from the text of RFC 4180 alone with `;` for the comma: whether a file can be
 * read should not be asked of the package that wrote it. @throws where the file breaks the grammar
 */
export function plainCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        if (at >= text.length) throw new Error('quotes without end');
        if (text[at] !== '"') cell += text[at];
        else if (text[at + 1] === '"') cell += text[at++];
        else break;
      }
      at += 1;
    } else {
      while (at < text.length && !';\r\n'.includes(text.charAt(at))) {
        if (text[at] === '"') throw new Error(`a quote inside a bare cell at ${at}`);
        cell += text[at++];
      }
    }
    row.push(cell);
    if (text[at] === ';') at += 1;
    else if (text.startsWith('\r\n', at)) {
      at += 2;
      rows.push(row);
      row = [];
    } else throw new Error(`neither a separator nor the end of a row at ${at}`);
  }
  return rows;
}
