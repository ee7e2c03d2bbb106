import { z } from 'zod';

import type { SignedIn } from '#protocol/socket.js';
import { roleSchema } from '#protocol/vocabulary-schemas.js';

import type { TabStorage } from './tab-storage.js';

const KEY = 'staff';
const schema = z.object({
  token: z.string().min(1),
  code: z.string(),
  roles: z.array(roleSchema),
});

/** The tab's own sign-in: it survives a reload and a restart of the server, not the tab. */
export function readSession(tab: TabStorage): SignedIn | undefined {
  const text = tab.read(KEY);
  if (text === null) return undefined;
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export function keepSession(tab: TabStorage, session: SignedIn): void {
  tab.write(KEY, JSON.stringify(session));
}

export function forgetSession(tab: TabStorage): void {
  tab.forget(KEY);
}
