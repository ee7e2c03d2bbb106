import { describe, expect, it } from 'vitest';

import { keepWorker } from './worker-keeper.js';

/** A browser's workers in the test's hands. */
function setUp(options: { readonly controlled?: boolean; readonly waiting?: boolean } = {}) {
  const told: unknown[] = [];
  const worker = () =>
    Object.assign(new EventTarget(), { postMessage: (word: unknown) => void told.push(word) });
  const registration = Object.assign(new EventTarget(), {
    waiting: options.waiting === true ? worker() : null,
    installing: null as ReturnType<typeof worker> | null,
    updates: 0,
    update() {
      this.updates += 1;
      return Promise.reject(new Error('no server'));
    },
  });
  const container = Object.assign(new EventTarget(), {
    controller: options.controlled === true ? worker() : null,
    register: () => Promise.resolve(registration),
  });
  let reloads = 0;
  let everyHour = () => {};
  const keeper = keepWorker(container as unknown as ServiceWorkerContainer, {
    reload: () => void (reloads += 1),
    every: (_ms, then) => {
      everyHour = then;
      return () => void (everyHour = () => {});
    },
  });
  return {
    keeper,
    told,
    reloads: () => reloads,
    lookForUpdate: () => everyHour(),
    updates: () => registration.updates,
    install() {
      const next = worker();
      registration.installing = next;
      registration.dispatchEvent(new Event('updatefound'));
      registration.waiting = next;
      next.dispatchEvent(new Event('statechange'));
    },
    takeOver: () => void container.dispatchEvent(new Event('controllerchange')),
  };
}

const registered = () => Promise.resolve().then(() => undefined);

describe('the keeper of the worker', () => {
  it('lets a new version take over at once where nobody uses the kiosk', async () => {
    const { told, install, takeOver, reloads } = setUp({ controlled: true });
    await registered();
    install();
    expect(told).toEqual(['take-over']);
    takeOver();
    expect(reloads()).toBe(1);
  });

  it('waits for the end of a visit', async () => {
    const { keeper, told, install, takeOver, reloads } = setUp({ controlled: true });
    await registered();
    keeper.setFree(false);
    install();
    expect(told).toEqual([]);
    keeper.setFree(true);
    expect(told).toEqual(['take-over']);
    keeper.setFree(false);
    takeOver();
    expect(reloads()).toBe(0);
    keeper.setFree(true);
    expect(reloads()).toBe(1);
  });

  it('takes up a version that waits since an earlier page', async () => {
    const { told } = setUp({ controlled: true, waiting: true });
    await registered();
    expect(told).toEqual(['take-over']);
  });

  it('loads nothing anew when the first worker of the machine begins', async () => {
    const { takeOver, reloads } = setUp();
    await registered();
    takeOver();
    expect(reloads()).toBe(0);
  });

  it('asks for new versions, server or no server, until it is stopped', async () => {
    const { keeper, lookForUpdate, updates } = setUp();
    await registered();
    lookForUpdate();
    expect(updates()).toBe(1);
    keeper.stop();
    lookForUpdate();
    expect(updates()).toBe(1);
  });

  it('does without where the browser has no workers', () => {
    const keeper = keepWorker(undefined, { reload: expect.unreachable, every: () => () => {} });
    keeper.setFree(true);
    keeper.stop();
  });
});
