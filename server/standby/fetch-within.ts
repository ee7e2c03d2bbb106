/** An answer is a line of JSON; whoever sends more is somebody else. */
const MOST_BYTES = 16 * 1024;

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/**
 * `fetch` that is given up after so many ms, its end included, and after some kB. Follows nobody elsewhere. Unlike
 * `AbortSignal.timeout` it keeps the process waiting: a command that asks somebody who says nothing has to
 * come to its own end.
 * @throws what `fetch` throws
 */
export async function fetchWithin(url: URL, ms: number, init: RequestInit = {}): Promise<Answer> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), ms);
  try {
    const answer = await fetch(url, { ...init, redirect: 'error', signal: late.signal });
    const pieces: Uint8Array[] = [];
    let length = 0;
    for await (const piece of answer.body ?? []) {
      length += piece.length;
      if (length > MOST_BYTES) {
        late.abort();
        return { status: answer.status, text: '' };
      }
      pieces.push(piece);
    }
    return { status: answer.status, text: Buffer.concat(pieces).toString('utf8') };
  } finally {
    clearTimeout(timer);
  }
}
