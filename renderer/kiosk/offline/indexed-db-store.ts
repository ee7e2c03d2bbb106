import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';

import type { KioskView } from '#protocol/views.js';

import { nothingKept } from './kept.js';
import type { Kept } from './kept.js';
import type { KeptStore } from './kept-store.js';

const DATABASE = 'accueil-onthaal-kiosk';
/** Of the database. What is kept names its own format; a page that changes it reads the former one. */
const VERSION = 1;

interface Schema extends DBSchema {
  kept: { key: 'kept'; value: Kept };
  view: { key: 'view'; value: KioskView };
}

/**
 * Keeps it in IndexedDB. The browser opens it when it is first needed, and again after it was closed
 * or lost (site data cleared, disk trouble).
 */
export function indexedDbStore(): KeptStore {
  let opening: Promise<IDBPDatabase<Schema>> | undefined;

  function open(): Promise<IDBPDatabase<Schema>> {
    const gone = () => void (opening = undefined);
    opening ??= openDB<Schema>(DATABASE, VERSION, {
      upgrade(database) {
        database.createObjectStore('kept');
        database.createObjectStore('view');
      },
      // A later version of this page, in another window, waits for us to let go.
      blocking: (_current, _blocked, event) => {
        gone();
        (event.target as IDBDatabase).close();
      },
      terminated: gone,
    }).catch((error: unknown) => {
      gone();
      throw error;
    });
    return opening;
  }

  return {
    async read() {
      const database = await open();
      return (await database.get('kept', 'kept')) ?? nothingKept;
    },
    async change(step) {
      const database = await open();
      // Relaxed durability would lose a ticket in a visitor's hand to a power cut.
      const transaction = database.transaction('kept', 'readwrite', { durability: 'strict' });
      const { store } = transaction;
      const { kept, result } = step((await store.get('kept')) ?? nothingKept);
      await Promise.all([store.put(kept, 'kept'), transaction.done]);
      return result;
    },
    async readView() {
      const database = await open();
      return database.get('view', 'view');
    },
    async keepView(view) {
      const database = await open();
      await database.put('view', view, 'view');
    },
  };
}
