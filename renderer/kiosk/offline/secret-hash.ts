import { sha256 } from '@noble/hashes/sha2.js';

const ENCODER = new TextEncoder();

/**
 * SHA-256 of a ticket's secret, base64url without padding: what the server keeps of it too. The
 * browser's own (`crypto.subtle`) is missing on plain http, and it makes one wait.
 */
export function hashSecret(secret: string): string {
  const bytes = sha256(ENCODER.encode(secret));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
