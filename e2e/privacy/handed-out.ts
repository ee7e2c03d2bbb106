import type { Piece } from './every-byte.js';
import { opened } from './every-byte.js';

/** What a month is given out as: the table that anybody can read first. */
const FORMS = ['csv', 'xlsx', 'pdf'] as const;
/** Plain words of a report: in each form they have to be found. */
const WORD = /[A-Za-z]{10,}/g;
/** Of the parts of a file those in which people read. */
const READ_IN = { csv: /\.csv/, xlsx: /\.xml$/, pdf: / › text \d+$/ } as const;

/**
 * A backup, and the month in each form, opened.
 * @param month `YYYY-MM` @param name what the pieces are called
 * @throws where one is refused, or where what it tells cannot be read: a search would find nothing in it
 */
export async function handedOut(
  url: string,
  token: string,
  month: string,
  name: string,
): Promise<readonly Piece[]> {
  const fetched = async (asked: string): Promise<readonly Piece[]> => {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${url}${asked}`, { headers });
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (answer.status !== 200) throw new Error(`${asked}: ${answer.status} ${bytes.toString()}`);
    return opened(`${name} ${asked}`, bytes);
  };
  const backup = await fetched('/backups/new');
  if (!backup.some(({ from }) => from.endsWith('› documents/settings.json'))) {
    throw new Error('the backup could not be opened');
  }
  const all = [...backup];
  let words: readonly string[] = [];
  for (const form of FORMS) {
    const pieces = await fetched(`/exports/report/${month}.${form}?language=fr`);
    const read = pieces.filter(({ from }) => READ_IN[form].test(from)).map(({ text }) => text);
    if (form === 'csv') words = read.flatMap((text) => text.match(WORD) ?? []);
    if (!words.some((word) => read.some((text) => text.includes(word)))) {
      throw new Error(`the ${form} could not be read`);
    }
    all.push(...pieces);
  }
  return all;
}
