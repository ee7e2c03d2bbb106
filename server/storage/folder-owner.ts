import { stat } from 'node:fs/promises';

/** A folder is another account's than the one that would write there. */
export class FolderOfAnother extends Error {
  override readonly name = 'FolderOfAnother';
}

/** Number of the account that runs this; none on Windows. */
export function ownAccount(): { readonly account?: number } {
  return process.getuid === undefined ? {} : { account: process.getuid() };
}

/**
 * What another account than the folder's writes there, the server could not read.
 * @param account absent: where accounts have no numbers @throws FolderOfAnother
 */
export async function refuseStranger(root: string, account: number | undefined): Promise<void> {
  const { uid } = await stat(root);
  if (account === undefined || account === uid) return;
  throw new FolderOfAnother(
    `${root} belongs to account ${uid}, this is ${account}: run it as the account of the server`,
  );
}

/**
 * Root may write everywhere, and nobody else could read it afterwards. A folder without data is nobody's yet.
 * @param data where it lies when there is any @throws FolderOfAnother
 */
export async function refuseRootElsewhere(
  data: string,
  account: number | undefined,
): Promise<void> {
  if (account !== 0) return;
  const found = await stat(data).catch(() => undefined);
  if (found === undefined || found.uid === 0) return;
  throw new FolderOfAnother(
    `it holds data of account ${found.uid}, which could not read what root writes there: start it as that account`,
  );
}
