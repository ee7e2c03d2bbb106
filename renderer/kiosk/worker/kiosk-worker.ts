import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';

import { TAKE_OVER } from './take-over.js';

/** The kiosk's own files, put in by the build (renderer/kiosk-worker-plugin.ts). */
declare const KIOSK_FILES: { url: string; revision: string | null }[];

/** The little of a service worker's global that is used here: the page's types are another world's. */
declare const self: {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  skipWaiting(): Promise<void>;
};

// The page and its parts as of one build, from the machine itself: no mix of two versions, and a start
// without the server. What it shows comes by the socket, which no worker sees.
precacheAndRoute(KIOSK_FILES, {
  cleanURLs: false,
  urlManipulation: ({ url }) => (url.pathname === '/kiosk/' ? [new URL('/kiosk', url)] : []),
});
cleanupOutdatedCaches();

// A new version waits until the page says that nobody stands before it.
self.addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER) void self.skipWaiting();
});
