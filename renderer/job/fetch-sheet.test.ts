import { describe, expect, it } from 'vitest';

import type { Get } from './fetch-sheet.js';
import { fetchSheet } from './fetch-sheet.js';

const sheet = { format: 1 };

/** A server that answers these in turn: a body, or a status alone. */
function server(...answers: readonly (object | number)[]) {
  const asked: string[] = [];
  const get: Get = (path) => {
    const answer = answers[asked.length];
    asked.push(path);
    if (answer === undefined || answer === 0) return Promise.reject(new TypeError('no network'));
    const status = typeof answer === 'number' ? answer : 200;
    return Promise.resolve({ ok: status === 200, status, json: () => Promise.resolve(answer) });
  };
  return { asked, get };
}

describe('the sheet of a phone', () => {
  it('is that of the directory of today', async () => {
    const { asked, get } = server({ directory: 'abc' }, sheet);
    expect(await fetchSheet('cook', get)).toEqual({ status: 'ready', sheet });
    expect(asked).toEqual(['/jobs/current.json', '/jobs/abc/cook.json']);
  });

  it('is looked for again where the directory has just become another', async () => {
    const { asked, get } = server({ directory: 'abc' }, 404, { directory: 'def' }, sheet);
    expect((await fetchSheet('cook', get)).status).toBe('ready');
    expect(asked.at(-1)).toBe('/jobs/def/cook.json');
  });

  it.each<[string, readonly (object | number)[], string]>([
    ['no such occupation', [{ directory: 'abc' }, 404, { directory: 'abc' }], 'unknown'],
    ['no directory yet', [{ directory: '' }], 'none'],
    ['a server without one', [404], 'none'],
    ['no network', [0], 'unreachable'],
    ['a server in trouble', [503], 'unreachable'],
    ['trouble half way', [{ directory: 'abc' }, 500], 'unreachable'],
    ['a network that goes half way', [{ directory: 'abc' }, 0], 'unreachable'],
  ])('tells %s', async (_name, answers, status) => {
    expect((await fetchSheet('cook', server(...answers).get)).status).toBe(status);
  });
});
