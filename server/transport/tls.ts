import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer as createHttpsServer } from 'node:https';
import type { Server as HttpsServer } from 'node:https';
import type { RequestListener, ServerOptions as HttpOptions } from 'node:http';
import { createSecureContext } from 'node:tls';
import type { SecureContextOptions } from 'node:tls';

import type { Log } from './log.js';

/** Nothing older is spoken, whatever the machine's OpenSSL would allow. */
const LEAST_VERSION = 'TLSv1.2';
/** A client that does not finish its greeting goes, ms. */
const HANDSHAKE_MS = 10_000;
/** The files are looked at so often, ms. */
const LOOK_MS = 60_000;
const DAY_MS = 86_400_000;
/** Told once a day from then on that the certificate ends. */
const WARNED_DAYS = 14;

/** Absolute or relative to where the server was started; PEM. */
export interface CertificateFiles {
  /** The server's own first, then those between it and its authority. */
  readonly cert: string;
  readonly key: string;
}

export interface Certificate {
  readonly cert: Buffer;
  readonly key: Buffer;
  /** The DNS names and addresses it stands for, as it has them. */
  readonly names: readonly string[];
  /** ms since 1970 */
  readonly from: number;
  /** ms since 1970 */
  readonly until: number;
}

/** Why a certificate and its key cannot be used, in words for the technician. */
export class CertificateUnusable extends Error {
  override readonly name = 'CertificateUnusable';
}

/** The certificate that the server shows, and what takes its place when the files change. */
export interface KeptCertificate {
  current(): Certificate;
  /** An HTTPS server that always shows the current one; connections that are open are not touched. */
  server(options: HttpOptions, listener: RequestListener): HttpsServer;
  /** Takes over what the files hold now, where it can be used; else tells why not and stays. Never rejects. */
  look(): Promise<void>;
  /** Looks no longer by itself. */
  stop(): void;
}

/**
 * @param now ms since 1970, as the machine has it
 * @throws CertificateUnusable. One that has ended, or has not begun, is told and used all the same: the
 *   machine's clock may be wrong after a power cut, and screens that show a warning are mended by the next
 *   file, a server that did not start is not.
 */
export async function openCertificate(parts: {
  readonly files: CertificateFiles;
  readonly now: () => number;
  readonly log: Log;
}): Promise<KeptCertificate> {
  const { files, now, log } = parts;
  const servers = new Set<HttpsServer>();
  let current = await readCertificate(files);
  /** What was told of files that cannot be used, so that it is told once. */
  let told: string | undefined;
  let warnedAt: number | undefined;

  function warnOfItsEnd(): void {
    const at = now();
    const outOfTime = outOfTimeAt(current, at);
    if (outOfTime === undefined && current.until - at > WARNED_DAYS * DAY_MS) return;
    if (warnedAt !== undefined && Math.abs(at - warnedAt) < DAY_MS) return;
    warnedAt = at;
    log.warn(
      { from: iso(current.from), until: iso(current.until) },
      outOfTime === undefined ? 'the certificate ends soon' : `the certificate ${outOfTime}`,
    );
  }

  async function look(): Promise<void> {
    try {
      const next = await readCertificate(files);
      if (next.cert.equals(current.cert) && next.key.equals(current.key)) {
        told = undefined;
        return;
      }
      const outOfTime = outOfTimeAt(next, now());
      if (outOfTime !== undefined) throw new CertificateUnusable(`${files.cert} ${outOfTime}`);
      for (const server of servers) server.setSecureContext(contextOf(next));
      current = next;
      told = undefined;
      warnedAt = undefined;
      log.info(
        { names: next.names, until: iso(next.until) },
        'a new certificate is shown from now on',
      );
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (reason !== told) log.error({ reason }, 'the new certificate is not used, the old one is');
      told = reason;
    } finally {
      warnOfItsEnd();
    }
  }

  warnOfItsEnd();
  let looking: Promise<void> | undefined;
  const lookOnce = (): Promise<void> =>
    (looking ??= look().finally(() => {
      looking = undefined;
    }));
  const timer = setInterval(() => void lookOnce(), LOOK_MS);
  timer.unref();

  return {
    current: () => current,
    server(options, listener) {
      const server = createHttpsServer(
        { ...options, ...contextOf(current), handshakeTimeout: HANDSHAKE_MS },
        listener,
      );
      servers.add(server);
      server.once('close', () => servers.delete(server));
      return server;
    },
    look: lookOnce,
    stop: () => clearInterval(timer),
  };
}

/** @throws CertificateUnusable: unreadable, no certificate, no key, not of one another */
export async function readCertificate(files: CertificateFiles): Promise<Certificate> {
  const cert = await bytesOf(files.cert);
  const key = await bytesOf(files.key);
  const x509 = orUnusable(`${files.cert} holds no certificate (PEM)`, () => {
    return new X509Certificate(cert);
  });
  const privateKey = orUnusable(`${files.key} holds no private key (PEM, without a password)`, () =>
    createPrivateKey(key),
  );
  if (!x509.checkPrivateKey(privateKey)) {
    throw new CertificateUnusable(`${files.key} is not the key of ${files.cert}`);
  }
  // the whole chain, and what the machine's OpenSSL says of weak keys
  orUnusable(`${files.cert} and ${files.key} cannot be used`, () =>
    createSecureContext(contextOf({ cert, key })),
  );
  return {
    cert,
    key,
    names: namesOf(x509.subjectAltName),
    from: Date.parse(x509.validFrom),
    until: Date.parse(x509.validTo),
  };
}

function contextOf({ cert, key }: Pick<Certificate, 'cert' | 'key'>): SecureContextOptions {
  return { cert, key, minVersion: LEAST_VERSION };
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw unusable(`${file} cannot be read`, error);
  }
}

function orUnusable<T>(what: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw unusable(what, error);
  }
}

/** The cause's code alone: OpenSSL's own words help nobody. */
function unusable(what: string, cause: unknown): CertificateUnusable {
  const code: unknown = cause instanceof Error ? Reflect.get(cause, 'code') : undefined;
  const why = typeof code === 'string' ? `: ${code}` : '';
  return new CertificateUnusable(what + why, { cause });
}

function outOfTimeAt({ from, until }: Certificate, at: number): string | undefined {
  if (at > until) return `ended at ${iso(until)}`;
  return at < from ? `begins only at ${iso(from)}` : undefined;
}

/** `DNS:a.example, IP Address:192.168.1.20` as its names alone. */
function namesOf(subjectAltName: string | undefined): readonly string[] {
  return [...(subjectAltName ?? '').matchAll(/(?:DNS|IP Address):([^,\s"]+)/g)].map(
    ([, name = '']) => name,
  );
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
