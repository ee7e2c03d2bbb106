import { hash, randomBytes } from 'node:crypto';

/** A bearer token nobody can guess: 256 random bits, base64url, 43 characters. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What is kept of a token or of a ticket's secret: SHA-256, base64url. Both are random and long, so a
 * fast hash is enough, and finding one by its hash tells an attacker who measures time nothing.
 */
export function hashSecret(secret: string): string {
  return hash('sha256', secret, 'base64url');
}
