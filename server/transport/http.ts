import path from 'node:path';

import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import serveStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { fastify } from 'fastify';

import { PRODUCT } from '#protocol/shell.js';
import type { AboutServer } from '#protocol/shell.js';
import { PROTOCOL_VERSION } from '#protocol/version.js';
import { addressKey } from './address.js';
import type { Limits } from './limits.js';
import type { Log } from './log.js';
import { contentSecurityPolicy, permissionsPolicy } from './page-policy.js';
import { endWhenSlow } from './slow-bodies.js';

/** Each page's path and its folder among the built pages. */
const PAGES: Readonly<Record<string, string>> = {
  '/': 'home',
  '/kiosk': 'kiosk',
  '/display': 'display',
  '/advisor': 'advisor',
  '/steward': 'steward',
  '/office': 'office',
  '/t': 'ticket',
  '/w': 'booking',
  '/job': 'job',
  '/gallery': 'gallery',
};

/** Lets a kiosk start without the server; `kiosk-worker.js` among the built pages, for `/kiosk` alone. */
const KIOSK_WORKER = 'kiosk-worker.js';

/** What a new kiosk looks for: anybody on the LAN may read it, so it says no more. */
const ABOUT: AboutServer = { product: PRODUCT, protocol: PROTOCOL_VERSION };

const HEADERS_MS = 15_000;
const LONGEST_BODY_MS = 10 * 60_000;

const YEAR_MS = 365 * 24 * 60 * 60_000;

export interface HttpParts {
  /**
   * Absolute folder of the built pages: `<page>/index.html`, the kiosk's service worker, and `assets/`
   * with hashed names; beside each file its `.br` and `.gz`, where it has them.
   */
  readonly pages: string;
  readonly limits: Pick<Limits, 'httpPerMinute' | 'bodyMs'>;
  readonly log: Log;
}

/**
 * The pages, their assets, and what server this is; nothing else: no cookies, no listing, no other method
 * than GET. `steward-check.ts`, `jobs.ts` and `workshops.ts` add theirs.
 */
export async function createHttp({ pages, limits, log }: HttpParts): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    bodyLimit: 1024,
    requestTimeout: LONGEST_BODY_MS,
    http: { headersTimeout: HEADERS_MS },
    keepAliveTimeout: 15_000,
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true },
    // An address that cannot even be decoded comes by no handler below.
    frameworkErrors: (_error, _request, reply: FastifyReply) => {
      void reply.code(400).type('text/plain; charset=utf-8').send('400\n');
    },
  });

  await app.register(helmet, {
    contentSecurityPolicy,
    // A centre's LAN is plain HTTP unless a proxy adds TLS; the proxy then adds this too.
    strictTransportSecurity: false,
    // Browsers ignore these two on plain HTTP and complain about them.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  app.addHook('onRequest', async ({ routeOptions }, reply) => {
    void reply.header('permissions-policy', permissionsPolicy(routeOptions.url));
  });
  app.addHook('onRequest', async ({ raw }) => {
    if (raw.method !== 'GET') endWhenSlow(raw, limits.bodyMs);
  });
  await app.register(rateLimit, {
    max: limits.httpPerMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => addressKey(request.socket.remoteAddress),
  });
  await app.register(serveStatic, {
    root: path.join(pages, 'assets'),
    prefix: '/assets/',
    index: false,
    redirect: false,
    dotfiles: 'ignore',
    immutable: true,
    maxAge: YEAR_MS,
    // Each file's smaller twins lie beside it (renderer/precompressed-plugin.ts).
    preCompressed: true,
    setHeaders: (response) => {
      response.setHeader('vary', 'accept-encoding');
    },
  });

  for (const [url, folder] of Object.entries(PAGES)) {
    app.get(url, (_request, reply) =>
      reply
        .header('cache-control', 'no-cache')
        .sendFile('index.html', path.join(pages, folder), { cacheControl: false }),
    );
  }

  app.get(`/${KIOSK_WORKER}`, (_request, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .header('service-worker-allowed', '/kiosk')
      .sendFile(KIOSK_WORKER, pages, { cacheControl: false }),
  );

  app.get('/about', (_request, reply) => reply.header('cache-control', 'no-store').send(ABOUT));

  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (_request, reply) => {
    void reply.code(404).type('text/plain; charset=utf-8').send('404\n');
  });
  app.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ err: error }, 'a page could not be served');
    void reply.code(status).type('text/plain; charset=utf-8').send(`${status}\n`);
  });
  return app;
}
