import { describe, expect, it } from 'vitest';

import type { PhoneView } from '#protocol/views.js';

import type { Live, LiveState } from '../../shared/live/live.js';
import { giveBack } from './give-back.js';

/** A ticket's own connection, whose state the test sets. */
function setUp() {
  let state: LiveState<PhoneView> = { status: 'connecting' };
  let listener: (() => void) | undefined;
  const sent: string[] = [];
  const done = { closed: 0, answer: () => {} };
  const live = {
    getState: () => state,
    subscribe(given: () => void) {
      listener = given;
      return () => void (listener = undefined);
    },
    send(kind: string) {
      sent.push(kind);
      return new Promise((answer) => (done.answer = () => answer({ ok: true, value: {} })));
    },
    close: () => void (done.closed += 1),
  } as unknown as Live<'phone'>;
  giveBack(live);
  const become = (next: LiveState<PhoneView>) => {
    state = next;
    listener?.();
  };
  const ticket = (status: PhoneView['status']): LiveState<PhoneView> => ({
    status: 'live',
    view: { audience: 'phone', number: 7, status },
  });
  return { sent, done, become, ticket };
}

describe('a number whose visit has ended', () => {
  it.each(['waiting', 'called', 'parked'] as const)(
    'leaves the queue once when it is %s',
    async (status) => {
      const { sent, done, become, ticket } = setUp();
      become(ticket(status));
      become({ status: 'lost' });
      become(ticket(status));
      expect(sent).toEqual(['leave-queue']);
      expect(done.closed).toBe(0);
      done.answer();
      await expect.poll(() => done.closed).toBe(1);
    },
  );

  it.each(['serving', 'closed'] as const)('is left alone when it is %s', (status) => {
    const { sent, done, become, ticket } = setUp();
    become(ticket(status));
    expect(sent).toEqual([]);
    expect(done.closed).toBe(1);
  });

  it('was never given where the server does not know it', () => {
    const { sent, done, become } = setUp();
    become({ status: 'refused', refusal: { code: 'ticket-unknown' } });
    expect(sent).toEqual([]);
    expect(done.closed).toBe(1);
  });

  it('waits for the server as long as it takes', () => {
    const { sent, done, become, ticket } = setUp();
    become({ status: 'lost' });
    expect(done.closed).toBe(0);
    become(ticket('waiting'));
    expect(sent).toEqual(['leave-queue']);
  });
});
