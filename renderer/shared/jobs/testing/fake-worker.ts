import { createJobs } from '../jobs-client.js';
import type { JobsWorker } from '../jobs-client.js';
import type { FromWorker, ToWorker } from '../worker-messages.js';

export const STAMP = { directory: 'a'.repeat(32) };
export const OPENED = {
  say: 'opened',
  stamp: STAMP,
  asked: true,
  occupations: 10,
  hasOffers: false,
  renewed: true,
} as const;

/** A worker that does what a test says, and nothing else. */
export function fakeWorker() {
  const said: ToWorker[] = [];
  type Heard = 'message' | 'error' | 'messageerror';
  const listeners = new Map<Heard, (event: MessageEvent) => void>();
  let isEnded = false;
  const worker: JobsWorker = {
    postMessage: (message) => void said.push(message),
    addEventListener: (type: Heard, listener: (event: MessageEvent) => void) =>
      void listeners.set(type, listener),
    terminate: () => {
      isEnded = true;
    },
  };
  const event = (type: Heard, data?: FromWorker) =>
    listeners.get(type)?.(new MessageEvent(type, { data }));
  return {
    worker,
    said,
    isEnded: () => isEnded,
    tell: (data: FromWorker) => event('message', data),
    open: (more: { asked?: boolean; renewed?: boolean } = {}) =>
      event('message', { ...OPENED, ...more }),
    breaks: (type: 'error' | 'messageerror') => event(type),
    opens: () => said.filter(({ say }) => say === 'open').length,
  };
}

/** A client with fake workers and a clock that the test moves. */
export function stage() {
  const workers: ReturnType<typeof fakeWorker>[] = [];
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  let now = 0;
  const jobs = createJobs(
    () => {
      const next = fakeWorker();
      workers.push(next);
      return next.worker;
    },
    (ms, run) => void timers.push({ at: now + ms, run }),
  );
  return {
    jobs,
    started: () => workers.length,
    worker() {
      const last = workers.at(-1);
      if (last === undefined) throw new Error('none was started');
      return last;
    },
    pass(ms: number) {
      const until = now + ms;
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        now = next.at;
        timers = timers.filter((each) => each !== next);
        next.run();
      }
      now = until;
    },
  };
}

export const ask = (id: number, occupation: string) => ({
  say: 'ask',
  id,
  question: { of: 'sheet', with: [occupation] },
});
