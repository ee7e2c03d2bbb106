import { expect, it } from 'vitest';

import type { OfferList } from '#protocol/jobs/directory.js';

import type { KeptFiles, LoadedFile } from './kept-files.js';
import { keepLibrary } from './library-keeper.js';
import { exampleDirectory } from './search/testing/example-directory.js';
import type { FromWorker, Question } from './worker-messages.js';

const BAKER: Question = { of: 'offers', with: ['boulanger', '2026-11-05'] };

function offersCalled(...references: readonly string[]): OfferList {
  return {
    format: 1,
    directory: 'd1',
    sources: exampleDirectory.sources,
    offers: references.map((reference) => ({
      reference,
      source: 0,
      title: { fr: 'Boulanger' },
      occupations: ['boulanger'],
      matchedBy: 'code',
    })),
  };
}

/** A server with the files of `there`, and a browser that keeps those of `kept`. */
function stage(there: Record<string, unknown>, kept: Record<string, LoadedFile> = {}) {
  const said: FromWorker[] = [];
  const requests: string[] = [];
  const fetch: KeptFiles['fetch'] = async (kind, hash) => {
    requests.push(`${kind} ${hash}`);
    const content = there[`${kind} ${hash}`];
    return content === undefined ? undefined : { hash, content };
  };
  const files: KeptFiles = {
    load: async (kind, hash) =>
      kept[kind]?.hash === hash ? kept[kind] : ((await fetch(kind, hash)) ?? kept[kind]),
    fetch,
    forget: async (kind) => {
      delete kept[kind];
    },
  };
  const keeper = keepLibrary(files, (message) => {
    // as `postMessage` does
    structuredClone(message);
    said.push(message);
  });
  return {
    there,
    kept,
    requests,
    last: () => said.at(-1),
    count: () => said.length,
    open: async (directory: string, offers?: string) =>
      keeper.hear({ say: 'open', stamp: { directory, ...(offers !== undefined && { offers }) } }),
    async ask(question: Question) {
      await keeper.hear({ say: 'ask', id: 7, question });
      return said.at(-1);
    },
  };
}

it('opens a directory with its offers, and answers', async () => {
  const { open, ask, last } = stage({
    'directory d1': exampleDirectory,
    'offers o1': offersCalled('1'),
  });
  await open('d1', 'o1');
  expect(last()).toEqual({
    say: 'opened',
    stamp: { directory: 'd1', offers: 'o1' },
    asked: true,
    occupations: exampleDirectory.occupations.length,
    hasOffers: true,
    renewed: true,
  });
  expect(await ask(BAKER)).toMatchObject({ id: 7, answer: { offers: [{ reference: '1' }] } });
});

it('asks again for offers that could not be had', async () => {
  const { there, open, ask, last } = stage({ 'directory d1': exampleDirectory });
  await open('d1', 'o1');
  expect(last()).toMatchObject({ say: 'opened', asked: false, hasOffers: false });
  expect(await ask(BAKER)).toMatchObject({ answer: { offers: [] } });
  there['offers o1'] = offersCalled('1');
  await open('d1', 'o1');
  expect(last()).toMatchObject({ asked: true, hasOffers: true, renewed: true });
  expect(await ask(BAKER)).toMatchObject({ answer: { offers: [{ reference: '1' }] } });
});

it('shows older offers that were kept, and does not take them for those of today', async () => {
  const { open, last } = stage(
    { 'directory d1': exampleDirectory },
    { offers: { hash: 'o0', content: offersCalled('0') } },
  );
  await open('d1', 'o1');
  expect(last()).toMatchObject({ asked: false, hasOffers: true });
});

it('swaps the offers alone where the directory is the same', async () => {
  const { open, ask, requests, last } = stage({
    'directory d1': exampleDirectory,
    'offers o1': offersCalled('1'),
    'offers o2': offersCalled('2'),
  });
  await open('d1', 'o1');
  await open('d1', 'o2');
  expect(requests).toEqual(['directory d1', 'index d1', 'offers o1', 'offers o2']);
  expect(await ask(BAKER)).toMatchObject({ answer: { offers: [{ reference: '2' }] } });
  await open('d1');
  expect(last()).toMatchObject({ asked: true, hasOffers: false, renewed: true });
  await open('d1');
  expect(last()).toMatchObject({ asked: true, renewed: false });
});

it('keeps what is open where the next one cannot be had', async () => {
  const { open, ask, last } = stage({ 'directory d1': exampleDirectory });
  await open('d1');
  await open('d2');
  expect(last()).toMatchObject({ say: 'opened', asked: false, renewed: false });
  expect(await ask({ of: 'sheet', with: ['boulanger'] })).toMatchObject({ say: 'answer' });
});

it('lets a later stamp overtake an earlier one', async () => {
  const { open, last, count } = stage({
    'directory d1': exampleDirectory,
    'directory d2': exampleDirectory,
  });
  await Promise.all([open('d1'), open('d2')]);
  expect(count()).toBe(1);
  expect(last()).toMatchObject({ stamp: { directory: 'd2' }, asked: true });
});

it.each([null, 'text', {}, { occupations: 'many' }, { occupations: [null] }])(
  'says that there is none where the directory has the wrong shape: %j',
  async (content) => {
    const { kept, there, open, last } = stage({}, { directory: { hash: 'd1', content } });
    await open('d1');
    expect(last()).toEqual({ say: 'absent' });
    // it is not found here again
    expect(kept).toEqual({});
    there['directory d1'] = exampleDirectory;
    await open('d1');
    expect(last()).toMatchObject({ say: 'opened', asked: true });
  },
);

it('opens a directory whose offers have the wrong shape, without them', async () => {
  const { open, last } = stage({
    'directory d1': exampleDirectory,
    'offers o1': { offers: 'many' },
  });
  await open('d1', 'o1');
  expect(last()).toMatchObject({ say: 'opened', asked: false, hasOffers: false });
});

it('says so where files cannot be looked for at all', async () => {
  const said: FromWorker[] = [];
  const broken = async () => {
    throw new Error('no disk');
  };
  const files: KeptFiles = { load: broken, fetch: broken, forget: broken };
  const keeper = keepLibrary(files, (message) => void said.push(message));
  await keeper.hear({ say: 'open', stamp: { directory: 'd1' } });
  expect(said).toEqual([{ say: 'absent' }]);
});

it('says which question it failed at, and answers the next', async () => {
  const offers = { ...offersCalled('1'), sources: undefined };
  const { open, ask } = stage({ 'directory d1': exampleDirectory, 'offers o1': offers });
  expect(await ask(BAKER)).toEqual({ say: 'failed', id: 7 });
  await open('d1', 'o1');
  expect(await ask(BAKER)).toEqual({ say: 'failed', id: 7 });
  expect(await ask({ of: 'sheet', with: ['nobody'] })).toEqual({
    say: 'answer',
    id: 7,
    answer: undefined,
  });
});
