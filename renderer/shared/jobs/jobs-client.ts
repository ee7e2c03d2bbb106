import type { DirectoryStamp } from '#protocol/jobs/directory.js';

import type { Jobs, JobsState } from './jobs.js';
import type { Library } from './library.js';
import type { FromWorker, Question, ToWorker } from './worker-messages.js';

/** What is needed of a worker. */
export interface JobsWorker {
  postMessage(message: ToWorker): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<FromWorker>) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void;
  terminate(): void;
}

export interface JobsClient extends Jobs {
  /** Says which directory is the one of today; the same stamp again changes nothing. */
  open(stamp: DirectoryStamp): void;
  /** The same where none is open yet: another one would come under the hands of whoever reads in it. */
  openFirst(stamp: DirectoryStamp): void;
}

/** What could not be had, or a worker that was given up, is tried again after so long, ms. */
const AGAIN_AFTER = 20_000;
/** A worker that says nothing for so long is dead, ms: to a question, to a stamp (files take their time). */
const ANSWERS_WITHIN = 2_000;
const OPENS_WITHIN = 180_000;
/** So many deaths in so short a time, ms, and the next worker would die too. */
const MOST_DEATHS = 2;
const DEATH_COUNTS_FOR = 60_000;

const NOTHING = { occupations: 0, hasOffers: false, offersAway: false };

/**
 * The page's side of the worker. The worker is started at the first `open`; questions asked before the
 * directory is there wait for it. One that dies is replaced, and its questions are asked again; those of
 * a directory that is given up are rejected.
 */
export function createJobs(
  start: () => JobsWorker,
  after: (ms: number, then: () => void) => void = (ms, then) => void setTimeout(then, ms),
): JobsClient {
  const listeners = new Set<() => void>();
  const unanswered = new Map<number, Unanswered>();
  let state: JobsState = { status: 'loading', ...NOTHING };
  let worker: JobsWorker | undefined;
  /** Whether this worker has a directory, and may be asked. */
  let isOpen = false;
  let asked: DirectoryStamp | undefined;
  /** What this worker is opening: it answers nothing meanwhile. */
  let opening: DirectoryStamp | undefined;
  let deaths = 0;
  let tries = 0;
  let lastId = 0;

  /** @param renewed answers may be others, although it stands as before */
  function become(next: JobsState, renewed = false): void {
    if (!renewed && isSame(state, next)) return;
    state = next;
    for (const listener of [...listeners]) listener();
  }

  /** @returns false where it died at once: what comes of that is seen to */
  function launch(): boolean {
    try {
      const started = start();
      worker = started;
      const ifAlive = (then: () => void) => {
        if (worker === started) then();
      };
      started.addEventListener('message', ({ data }) => ifAlive(() => heard(data)));
      started.addEventListener('error', () => ifAlive(died));
      started.addEventListener('messageerror', () => ifAlive(died));
      return true;
    } catch {
      died();
      return false;
    }
  }

  function openAsked(): void {
    tries += 1;
    if (worker === undefined && !launch()) return;
    if (worker === undefined || asked === undefined) return;
    const stamp = { ...asked };
    const opener = worker;
    opening = stamp;
    opener.postMessage({ say: 'open', stamp });
    after(OPENS_WITHIN, () => {
      if (worker === opener && opening === stamp) died();
    });
  }

  function tryAgain(): void {
    tries += 1;
    const mine = tries;
    after(AGAIN_AFTER, () => {
      if (mine === tries) openAsked();
    });
  }

  function died(): void {
    worker?.terminate();
    worker = undefined;
    isOpen = false;
    opening = undefined;
    deaths += 1;
    after(DEATH_COUNTS_FOR, () => {
      deaths -= 1;
    });
    if (deaths < MOST_DEATHS) return openAsked();
    for (const { reject } of unanswered.values())
      reject(new Error('the jobs directory was given up'));
    unanswered.clear();
    become({ status: 'absent', ...NOTHING });
    tryAgain();
  }

  function send(id: number, question: Question): void {
    worker?.postMessage({ say: 'ask', id, question });
    watch(id, worker);
  }

  function watch(id: number, answerer: JobsWorker | undefined): void {
    after(ANSWERS_WITHIN, () => {
      if (worker !== answerer || !unanswered.has(id)) return;
      if (opening === undefined) died();
      else watch(id, answerer);
    });
  }

  function heard(message: FromWorker): void {
    switch (message.say) {
      case 'opened': {
        // Not one that was overtaken meanwhile: the next is under way.
        const isLatest = opening !== undefined && isSameStamp(opening, message.stamp);
        if (isLatest) opening = undefined;
        become(stateOf(message), message.renewed);
        if (!isOpen) {
          isOpen = true;
          for (const [id, { question }] of [...unanswered]) send(id, question);
        }
        if (isLatest && !message.asked) tryAgain();
        break;
      }
      case 'absent':
        opening = undefined;
        if (!isOpen) become({ status: 'absent', ...NOTHING });
        tryAgain();
        break;
      case 'answer':
        unanswered.get(message.id)?.resolve(message.answer);
        unanswered.delete(message.id);
        break;
      case 'failed':
        if (unanswered.has(message.id)) died();
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
    return new Promise((resolve, reject) => {
      unanswered.set(id, {
        question,
        resolve: (answer) => resolve(answer as ReturnType<Library[K]>),
        reject,
      });
      if (isOpen) send(id, question);
    });
  }

  function open(stamp: DirectoryStamp): void {
    if (asked !== undefined && isSameStamp(asked, stamp)) return;
    asked = stamp;
    openAsked();
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open,
    openFirst(stamp) {
      if (state.status !== 'ready') open(stamp);
    },
    find: (...given) => ask('find', ...given),
    browse: (...given) => ask('browse', ...given),
    shelves: (...given) => ask('shelves', ...given),
    sheet: (...given) => ask('sheet', ...given),
    offers: (...given) => ask('offers', ...given),
  };
}

interface Unanswered {
  readonly question: Question;
  resolve(answer: unknown): void;
  reject(reason: Error): void;
}

function stateOf(opened: Extract<FromWorker, { say: 'opened' }>): JobsState {
  const { stamp, occupations, hasOffers } = opened;
  const offersAway = stamp.offers !== undefined && !hasOffers;
  return { status: 'ready', occupations, hasOffers, offersAway };
}

function isSameStamp(one: DirectoryStamp, other: DirectoryStamp): boolean {
  return one.directory === other.directory && one.offers === other.offers;
}

function isSame(one: JobsState, other: JobsState): boolean {
  return (
    one.status === other.status &&
    one.occupations === other.occupations &&
    one.hasOffers === other.hasOffers &&
    one.offersAway === other.offersAway
  );
}
