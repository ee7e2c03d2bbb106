import { beforeEach, describe, expect, it } from 'vitest';

import type { Asking, Pairing } from './pairing.js';
import { PAIRING_MS, createPairing } from './pairing.js';
import type { SettableClock } from './testing/fakes.js';
import { countingIds, settableClock } from './testing/fakes.js';

describe('pairing', () => {
  let clock: SettableClock;
  let pairing: Pairing;
  let told: string[];

  const asking = (name: string): Asking => ({
    paired: (token) => told.push(`${name} ${token}`),
    ended: () => told.push(`${name} ended`),
  });

  function ask(name: string, address: string): string {
    const asked = pairing.ask('kiosk', address, asking(name));
    return asked.ok ? asked.value.requestId : expect.unreachable(asked.refusal.code);
  }

  beforeEach(() => {
    clock = settableClock(5_000);
    pairing = createPairing({ clock, ids: countingIds() });
    told = [];
  });

  it('shows the stewards what the device shows', () => {
    const asked = pairing.ask('display', '10.0.0.9', asking('a'));
    const { requestId, code } = asked.ok ? asked.value : expect.unreachable();
    expect(code).toMatch(/^[34679ACDEFGHJKMNPQRTUVWXY]{6}$/);
    expect(pairing.pending()).toEqual({
      [requestId]: { kind: 'display', code, askedAt: 5_000, address: '10.0.0.9' },
    });
  });

  it('hands the token over once', () => {
    const requestId = ask('a', '10.0.0.1');
    pairing.approve(requestId, 'token');
    pairing.approve(requestId, 'again');
    expect(told).toEqual(['a token']);
    expect(pairing.find(requestId)).toBeUndefined();
  });

  it('tells the device of a refusal, and of the end of its time', () => {
    expect(pairing.refuse(ask('a', '10.0.0.1'))).toBe(true);
    expect(pairing.refuse('id-unknown')).toBe(false);
    const requestId = ask('b', '10.0.0.1');
    clock.advance(PAIRING_MS);
    expect(pairing.find(requestId)).toBeUndefined();
    expect(told).toEqual(['a ended', 'b ended']);
    expect(pairing.pending()).toEqual({});
  });

  it('tells nothing to a device that has gone', () => {
    pairing.withdraw(ask('a', '10.0.0.1'));
    clock.advance(PAIRING_MS);
    pairing.sweep();
    expect(told).toEqual([]);
  });

  it('takes three from one address and twenty in all', () => {
    for (let count = 0; count < 3; count += 1) ask('a', '10.0.0.1');
    const full = { refusal: { code: 'pairing-full' } };
    expect(pairing.ask('kiosk', '10.0.0.1', asking('a'))).toMatchObject(full);
    for (let count = 0; count < 17; count += 1) ask('b', `10.0.1.${count}`);
    expect(pairing.ask('kiosk', '10.0.2.1', asking('c'))).toMatchObject(full);
    clock.advance(PAIRING_MS);
    expect(pairing.ask('kiosk', '10.0.2.1', asking('c'))).toMatchObject({ ok: true });
  });
});
