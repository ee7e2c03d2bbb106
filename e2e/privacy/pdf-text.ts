/** Signs of a typeface by their number in it. */
type Signs = ReadonlyMap<number, string>;

const WIDTH = 4;

/**
 * The texts that the pages of a PDF show. It holds them as numbers of signs: what they stand for is in a table
 * of each typeface. Every text is read by every table, so that none has to be known as its own.
 * @param streams unpacked @returns for each table all texts, one a line
 */
export function textsOf(streams: readonly string[]): readonly string[] {
  const tables = streams.filter((stream) => stream.includes('beginbfrange')).map(signsOf);
  const shown = streams.flatMap((stream) =>
    [...stream.matchAll(/\[([^\]]*)\] TJ/g)].map(([, parts = '']) =>
      [...parts.matchAll(/<([0-9a-f]+)>/gi)].map(([, hex = '']) => hex).join(''),
    ),
  );
  return tables.map((signs) => shown.map((hex) => read(hex, signs)).join('\n'));
}

/** Of each range the first and last number, and what they stand for, one by one (ISO 32000-1, 9.10.3). */
function signsOf(table: string): Signs {
  const ranges = table.matchAll(/<([0-9a-f]+)>\s*<[0-9a-f]+>\s*\[([^\]]*)\]/gi);
  return new Map(
    [...ranges].flatMap(([, first = '', signs = '']) =>
      [...signs.matchAll(/<([0-9a-f\s]*)>/gi)].map(
        ([, sign = ''], at) => [Number.parseInt(first, 16) + at, numbersOf(sign)] as const,
      ),
    ),
  );
}

function numbersOf(hex: string): string {
  return String.fromCharCode(...fours(hex.replaceAll(/\s/g, '')));
}

function read(hex: string, signs: Signs): string {
  return fours(hex)
    .map((number) => signs.get(number) ?? '?')
    .join('');
}

function fours(hex: string): number[] {
  return Array.from({ length: Math.floor(hex.length / WIDTH) }, (_, at) =>
    Number.parseInt(hex.slice(at * WIDTH, (at + 1) * WIDTH), 16),
  );
}
