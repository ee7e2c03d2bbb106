import { expect, it } from 'vitest';

import type { KioskView } from '#protocol/views.js';

import { programme } from '../../shared/workshops/testing/programme.js';
import { createViewKeeper } from './kept-view.js';
import { kioskView } from './testing/kiosk-view.js';

function machine(found?: KioskView) {
  let view = found;
  const store = {
    readView: () => Promise.resolve(view),
    keepView(next: KioskView) {
      view = next;
      return Promise.resolve();
    },
  };
  return createViewKeeper(store, () => () => undefined);
}

it('keeps the workshops for a page that starts without a server, and nothing of who stood there', async () => {
  const view = { ...kioskView(), workshops: programme({ cv: {} }, { a: {} }) };
  const keeper = machine();
  keeper.keep({ ...view, help: 'asked' });
  expect(await keeper.load()).toEqual(view);
});

it('reads what an older version kept, which knew of no workshops', async () => {
  const { workshops: _new, ...older } = kioskView();
  expect((await machine(older as KioskView).load())?.workshops).toEqual({
    activities: {},
    sessions: {},
  });
  expect(await machine().load()).toBeUndefined();
});
