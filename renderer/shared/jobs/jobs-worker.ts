import type { Directory, DirectoryStamp, OfferList } from '#protocol/jobs/directory.js';

import { keptFiles } from './kept-files.js';
import { createLibrary } from './library.js';
import type { Library } from './library.js';
import { unpackIndex } from './search/index-file.js';
import type { FromWorker, Question, ToWorker } from './worker-messages.js';

/** The worker of the jobs directory: holds the whole of it, so that no touch of the page waits for it. */
const files = keptFiles((path) => fetch(path));
let library: Library | undefined;
/** Loads one after the other; a later stamp overtakes an earlier one. */
let latest = 0;

function tell(message: FromWorker): void {
  postMessage(message);
}

async function open(stamp: DirectoryStamp): Promise<void> {
  latest += 1;
  const turn = latest;
  const [directory, index, offers] = await Promise.all([
    files.load('directory', stamp.directory),
    files.load('index', stamp.directory),
    stamp.offers === undefined ? undefined : files.load('offers', stamp.offers),
  ]);
  if (turn !== latest) return;
  if (directory === undefined) {
    if (library === undefined) tell({ say: 'absent' });
    return;
  }
  // Written and checked by the server; the app and this browser keep it as it came.
  const content = directory.content as Directory;
  const list = offers?.content as OfferList | undefined;
  const made =
    index?.hash === directory.hash ? unpackIndex(index.content as Uint8Array) : undefined;
  library = createLibrary(content, list, made);
  tell({
    say: 'opened',
    stamp,
    asked: directory.hash === stamp.directory,
    occupations: content.occupations.length,
    hasOffers: list !== undefined,
  });
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

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.say === 'open') void open(data.stamp);
  else if (library !== undefined)
    tell({ say: 'answer', id: data.id, answer: answerTo(library, data.question) });
});
