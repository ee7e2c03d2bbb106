import { describe, expect, it } from 'vitest';

import { forgetSession, keepSession, readSession } from './staff-session.js';
import { tabStorage } from './tab-storage.js';

function memory() {
  const kept = new Map<string, string>();
  return tabStorage(() => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }));
}

describe('the session of a tab', () => {
  const session = { token: 'x'.repeat(43), code: 'ANNA', roles: ['advisor'] } as const;

  it('reads what was kept, until it is forgotten', () => {
    const tab = memory();
    expect(readSession(tab)).toBeUndefined();
    keepSession(tab, session);
    expect(readSession(tab)).toEqual(session);
    forgetSession(tab);
    expect(readSession(tab)).toBeUndefined();
  });

  it.each(['', '{}', 'null', '{"token":"a","code":"B","roles":["king"]}'])(
    'takes %j for none',
    (text) => {
      const tab = memory();
      tab.write('staff', text);
      expect(readSession(tab)).toBeUndefined();
    },
  );

  it('goes without where the browser keeps nothing', () => {
    const tab = tabStorage(() => {
      throw new Error('denied');
    });
    keepSession(tab, session);
    expect(readSession(tab)).toBeUndefined();
  });
});
