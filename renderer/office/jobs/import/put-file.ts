import type { PutFile } from './upload.js';

/**
 * Puts a file by XMLHttpRequest: `fetch` does not tell how much of it is under way.
 * @param token of the staff's session
 * @param signal gives it up
 */
export function putFile(token: string, signal: AbortSignal): PutFile<File> {
  return (address, file, told) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve(0);
      const request = new XMLHttpRequest();
      const abort = () => request.abort();
      signal.addEventListener('abort', abort);
      request.upload.addEventListener('progress', ({ loaded }) => told(loaded));
      request.addEventListener('loadend', () => {
        signal.removeEventListener('abort', abort);
        resolve(request.status);
      });
      request.open('PUT', address);
      request.setRequestHeader('authorization', `Bearer ${token}`);
      request.setRequestHeader('content-type', 'application/octet-stream');
      request.send(file);
    });
}
