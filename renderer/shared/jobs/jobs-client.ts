import type { DirectoryStamp } from '#protocol/jobs/directory.js';

import type { Jobs, JobsState } from './jobs.js';
import type { Library } from './library.js';
import type { FromWorker, Question, ToWorker } from './worker-messages.js';

/** What is needed of a worker. */
export interface JobsWorker {
  postMessage(message: ToWorker): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<FromWorker>) => void): void;
}

export interface JobsClient extends Jobs {
  /** Says which directory is the one of today; the same stamp again changes nothing. */
  open(stamp: DirectoryStamp): void;
}

/** A directory that could not be had is tried again after so long, ms. */
const AGAIN_AFTER = 20_000;

/**
 * The page's side of the worker. The worker is started at the first `open`; questions asked before the
 * directory is there wait for it.
 */
export function createJobs(
  start: () => JobsWorker,
  after: (ms: number, then: () => void) => void = (ms, then) => void setTimeout(then, ms),
): JobsClient {
  const listeners = new Set<() => void>();
  const waiting = new Map<number, (answer: unknown) => void>();
  let unsent: Unsent[] = [];
  let state: JobsState = { status: 'loading', occupations: 0, hasOffers: false };
  let worker: JobsWorker | undefined;
  let asked: DirectoryStamp | undefined;
  let lastId = 0;

  function become(next: JobsState): void {
    state = next;
    for (const listener of [...listeners]) listener();
  }

  function tryAgain(): void {
    const stamp = asked;
    after(AGAIN_AFTER, () => {
      if (stamp !== undefined && stamp === asked) worker?.postMessage({ say: 'open', stamp });
    });
  }

  function heard(message: FromWorker): void {
    switch (message.say) {
      case 'opened': {
        const { occupations, hasOffers } = message;
        become({ status: 'ready', occupations, hasOffers });
        for (const question of unsent) worker?.postMessage({ say: 'ask', ...question });
        unsent = [];
        if (!message.asked) tryAgain();
        break;
      }
      case 'absent':
        become({ status: 'absent', occupations: 0, hasOffers: false });
        tryAgain();
        break;
      case 'answer':
        waiting.get(message.id)?.(message.answer);
        waiting.delete(message.id);
    }
  }

  function ask<K extends keyof Library>(
    of: K,
    ...given: Parameters<Library[K]>
  ): Promise<ReturnType<Library[K]>> {
    lastId += 1;
    const id = lastId;
    // The pair of name and parameters is checked by this function's own signature.
    const question = { of, with: given } as Question;
    if (worker === undefined || state.status !== 'ready') unsent.push({ id, question });
    else worker.postMessage({ say: 'ask', id, question });
    return new Promise((resolve) => {
      waiting.set(id, (answer) => resolve(answer as ReturnType<Library[K]>));
    });
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open(stamp) {
      if (asked?.directory === stamp.directory && asked.offers === stamp.offers) return;
      asked = stamp;
      if (worker === undefined) {
        worker = start();
        worker.addEventListener('message', ({ data }) => heard(data));
      }
      worker.postMessage({ say: 'open', stamp });
    },
    find: (...given) => ask('find', ...given),
    browse: (...given) => ask('browse', ...given),
    shelves: (...given) => ask('shelves', ...given),
    sheet: (...given) => ask('sheet', ...given),
    offers: (...given) => ask('offers', ...given),
  };
}

interface Unsent {
  readonly id: number;
  readonly question: Question;
}
