/**
 * `fetch` that is given up after so many ms. Follows nobody elsewhere. Unlike `AbortSignal.timeout` it keeps the
 * process waiting: a command that asks somebody who says nothing has to come to its own end.
 */
export async function fetchWithin(url: URL, ms: number, init: RequestInit = {}): Promise<Response> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), ms);
  try {
    return await fetch(url, { ...init, redirect: 'error', signal: late.signal });
  } finally {
    clearTimeout(timer);
  }
}
