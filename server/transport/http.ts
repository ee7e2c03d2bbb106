import type { ServerOptions } from 'node:http';
import path from 'node:path';

import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import serveStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyServerFactory } from 'fastify';
import { fastify } from 'fastify';

import { PRODUCT } from '#protocol/shell.js';
import type { AboutServer } from '#protocol/shell.js';
import { PROTOCOL_VERSION } from '#protocol/version.js';
import type { Measures } from '../application/measuring/measures.js';
import { addressKey } from './address.js';
import { BARE_HEADERS } from './http-guard.js';
import type { Limits } from './limits.js';
import type { Log } from './log.js';
import { routeGroup } from './metrics-http.js';
import { contentSecurityPolicy, permissionsPolicy } from './page-policy.js';
import type { KeptCertificate } from './tls.js';

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

/** Paths that a person may open, without a slash at their end. */
export const PAGE_PATHS: ReadonlySet<string> = new Set(Object.keys(PAGES));
const COUNTED_AS_PAGES: ReadonlySet<string> = new Set([...PAGE_PATHS, `/${KIOSK_WORKER}`]);

/** What a new kiosk looks for: anybody on the LAN may read it, so it says no more. */
const ABOUT: AboutServer = { product: PRODUCT, protocol: PROTOCOL_VERSION };

/** Heads that are late are looked for so often, of what they may take. */
const HEADERS_LOOKED_FOR = 3;
const LONGEST_BODY_MS = 10 * 60_000;

const KEEP_ALIVE_MS = 15_000;

const YEAR_MS = 365 * 24 * 60 * 60_000;
/** For so long browsers ask for nothing but TLS, seconds: half a year (docs/decisions/tls.md). */
const ONLY_TLS_S = 182 * 24 * 60 * 60;

export interface HttpParts {
  /**
   * Absolute folder of the built pages: `<page>/index.html`, the kiosk's service worker, and `assets/`
   * with hashed names; beside each file its `.br` and `.gz`, where it has them.
   */
  readonly pages: string;
  readonly limits: Pick<Limits, 'httpPerMinute' | 'headersMs' | 'stalledMs'>;
  readonly log: Log;
  readonly measures: Pick<Measures, 'httpAnswered'>;
  /** With it the server speaks TLS, and nothing else. */
  readonly certificate?: KeptCertificate | undefined;
}

/**
 * The pages, their assets, and what server this is; nothing else: no cookies, no listing, no other method
 * than GET. `steward-check.ts`, `jobs.ts`, `workshops.ts`, `health.ts` and others add theirs.
 */
export async function createHttp(parts: HttpParts): Promise<FastifyInstance> {
  const { pages, limits, log, measures, certificate } = parts;
  const heads = {
    headersTimeout: limits.headersMs,
    connectionsCheckingInterval: limits.headersMs / HEADERS_LOOKED_FOR,
  };
  const app = fastify({
    logger: false,
    bodyLimit: 1024,
    requestTimeout: LONGEST_BODY_MS,
    http: heads,
    keepAliveTimeout: KEEP_ALIVE_MS,
    ...(certificate !== undefined && { serverFactory: withTls(certificate, heads) }),
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true },
    // An address that cannot even be decoded comes by no handler below.
    frameworkErrors: (_error, _request, reply: FastifyReply) => {
      void reply.code(400).headers(BARE_HEADERS).type('text/plain; charset=utf-8').send('400\n');
    },
  });

  await app.register(helmet, {
    contentSecurityPolicy,
    // On plain HTTP a proxy may add TLS; the proxy then adds this too.
    strictTransportSecurity: certificate !== undefined && {
      maxAge: ONLY_TLS_S,
      includeSubDomains: false,
    },
    // Browsers ignore these two on plain HTTP and complain about them.
    crossOriginOpenerPolicy: certificate !== undefined,
    originAgentCluster: certificate !== undefined,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  app.addHook('onRequest', async ({ routeOptions }, reply) => {
    void reply.header('permissions-policy', permissionsPolicy(routeOptions.url));
  });
  // Who reads nothing of an answer does not hold it for ever.
  app.addHook('onSend', async (_request, { raw }) => {
    raw.setTimeout(limits.stalledMs, () => raw.destroy());
  });
  app.addHook('onResponse', async ({ routeOptions }, { statusCode }) => {
    measures.httpAnswered(routeGroup(routeOptions.url, COUNTED_AS_PAGES), statusCode);
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

/** Fastify makes a server of plain HTTP by itself; of this one it sets nothing. */
function withTls(certificate: KeptCertificate, heads: ServerOptions): FastifyServerFactory {
  const times = { requestTimeout: LONGEST_BODY_MS, keepAliveTimeout: KEEP_ALIVE_MS };
  return (listener) => certificate.server({ ...heads, ...times }, listener);
}
