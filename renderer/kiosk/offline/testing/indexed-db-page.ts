import { indexedDbStore } from '../indexed-db-store.js';
import { keptStoreCases } from './kept-store-cases.js';

declare global {
  interface Window {
    runKeptStoreCase?: (name: string) => Promise<void>;
    keptStoreCases?: readonly string[];
  }
}

/** For a page that a browser test makes: what every store must do, on the browser's own IndexedDB. */
window.keptStoreCases = keptStoreCases.map(({ name }) => name);
window.runKeptStoreCase = async (name) => {
  await keptStoreCases.find((each) => each.name === name)?.run(() => indexedDbStore());
};
