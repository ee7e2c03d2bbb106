import { text } from 'node:stream/consumers';

import { fromBufferPromise } from 'yauzl';

/** The texts of a zip by their names. @throws where it is none */
export async function entriesOf(content: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const zip = await fromBufferPromise(Buffer.from(content));
  const entries = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    entries.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
  }
  return entries;
}
