import type { Directory, DirectoryStamp, OfferList } from '#protocol/jobs/directory.js';

import type { FileKind, KeptFiles, LoadedFile } from './kept-files.js';
import { createDirectoryAnswers } from './library.js';
import type { DirectoryAnswers, Library } from './library.js';
import { createOfferAnswers } from './offer-answers.js';
import type { OfferAnswers } from './offer-answers.js';
import { unpackIndex } from './search/index-file.js';
import type { FromWorker, Question, ToWorker } from './worker-messages.js';

/** The worker's side, wherever it runs: opens what the page names, and answers what it asks. */
export interface LibraryKeeper {
  /** Never throws and never rejects: what went wrong is told. */
  hear(message: ToWorker): Promise<void>;
}

interface Open<T> {
  /** Of the file it came from. */
  readonly hash: string;
  readonly answers: T;
}

type OpenDirectory = Open<DirectoryAnswers> & { readonly occupations: number };

export function keepLibrary(files: KeptFiles, tell: (message: FromWorker) => void): LibraryKeeper {
  let directory: OpenDirectory | undefined;
  let offers: Open<OfferAnswers> | undefined;
  let library: Library | undefined;
  /** Loads one after the other; a later stamp overtakes an earlier one. */
  let latest = 0;

  async function open(stamp: DirectoryStamp): Promise<void> {
    latest += 1;
    const turn = latest;
    const [directoryFile, index, offersFile] = await Promise.all([
      load('directory', stamp.directory, directory),
      load('index', stamp.directory, directory),
      stamp.offers === undefined ? undefined : load('offers', stamp.offers, offers),
    ]);
    if (turn !== latest) return;
    const before = { directory, offers };
    directory = read('directory', directoryFile, (file) => openDirectory(file, index)) ?? directory;
    offers =
      stamp.offers === undefined ? undefined : (read('offers', offersFile, openOffers) ?? offers);
    if (directory === undefined) return tell({ say: 'absent' });
    const renewed = directory !== before.directory || offers !== before.offers;
    if (renewed) library = { ...directory.answers, ...(offers?.answers ?? createOfferAnswers()) };
    tell({
      say: 'opened',
      stamp,
      asked: directory.hash === stamp.directory && offers?.hash === stamp.offers,
      occupations: directory.occupations,
      hasOffers: offers !== undefined,
      renewed,
    });
  }

  /** Where something is open, it stays; only the very file that is asked for is worth its time. */
  async function load(
    kind: FileKind,
    hash: string,
    at: Open<unknown> | undefined,
  ): Promise<LoadedFile | undefined> {
    if (at === undefined) return files.load(kind, hash);
    return at.hash === hash ? undefined : files.fetch(kind, hash);
  }

  /** @returns undefined where there is no file, or one that cannot be read: it is not to be found here again */
  function read<T>(
    kind: FileKind,
    file: LoadedFile | undefined,
    open: (file: LoadedFile) => T,
  ): T | undefined {
    try {
      return file && open(file);
    } catch {
      void files.forget(kind);
      return undefined;
    }
  }

  function answer(id: number, question: Question): void {
    try {
      if (library === undefined) tell({ say: 'failed', id });
      else tell({ say: 'answer', id, answer: answerTo(library, question) });
    } catch {
      tell({ say: 'failed', id });
    }
  }

  return {
    async hear(message) {
      if (message.say === 'open') await open(message.stamp).catch(() => tell({ say: 'absent' }));
      else answer(message.id, message.question);
    },
  };
}

// Written and checked by the server; the app and this browser keep the files as they came.

function openDirectory({ hash, content }: LoadedFile, index: LoadedFile | undefined) {
  const directory = content as Directory;
  const made = index?.hash === hash ? unpackIndex(index.content as Uint8Array) : undefined;
  const occupations = directory.occupations.length;
  return { hash, answers: createDirectoryAnswers(directory, made), occupations };
}

function openOffers({ hash, content }: LoadedFile): Open<OfferAnswers> {
  return { hash, answers: createOfferAnswers(content as OfferList) };
}

function answerTo(at: Library, question: Question): unknown {
  switch (question.of) {
    case 'find':
      return at.find(...question.with);
    case 'browse':
      return at.browse(...question.with);
    case 'shelves':
      return at.shelves(...question.with);
    case 'sheet':
      return at.sheet(...question.with);
    case 'offers':
      return at.offers(...question.with);
  }
}
