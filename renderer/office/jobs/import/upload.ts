/** Why files did not reach the server; nothing was changed by them. */
export type UploadFault = 'unreachable' | 'too-large' | 'refused' | 'disk-full' | 'failed';

/** As many as one import takes. */
export const MOST_FILES = 20;

/**
 * Puts one file. @param told hears how many bytes are under way
 * @returns the HTTP status; 0 where nobody answered
 */
export type PutFile<F> = (
  address: string,
  file: F,
  told: (sent: number) => void,
) => Promise<number>;

/**
 * Puts files one after the other where `start-import` finds them, numbered from 1.
 * @param told hears how much of all of them is under way, 0 to 1
 * @returns the first fault; what came before it the server throws away by itself
 */
export async function uploadFiles<F extends { readonly name: string; readonly size: number }>(
  files: readonly F[],
  uploadId: string,
  put: PutFile<F>,
  told: (share: number) => void,
): Promise<UploadFault | undefined> {
  const all = files.reduce((sum, { size }) => sum + size, 0);
  let before = 0;
  for (const [index, file] of files.entries()) {
    const done = before;
    const address = `/jobs/uploads/${uploadId}/${index + 1}?name=${encodeURIComponent(file.name)}`;
    const status = await put(address, file, (sent) =>
      told(all === 0 ? 1 : Math.min(1, (done + sent) / all)),
    );
    const fault = faultOf(status);
    if (fault !== undefined) return fault;
    before += file.size;
    told(all === 0 ? 1 : before / all);
  }
  return undefined;
}

function faultOf(status: number): UploadFault | undefined {
  if (status >= 200 && status < 300) return undefined;
  switch (status) {
    case 0:
      return 'unreachable';
    case 401:
    case 403:
      return 'refused';
    case 413:
      return 'too-large';
    case 507:
      return 'disk-full';
    default:
      return 'failed';
  }
}

/** Files chosen in several goes: the same name again is the newer file. */
export function addFiles<F extends { readonly name: string }>(
  files: readonly F[],
  more: readonly F[],
): readonly F[] {
  const newer = new Set(more.map(({ name }) => name));
  return [...files.filter(({ name }) => !newer.has(name)), ...more];
}
