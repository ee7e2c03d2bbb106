import { randomToken } from '#protocol/ticket-keys.js';

/** Works on plain http too, where `crypto.randomUUID` and `crypto.subtle` are missing. */
export function fillRandom(bytes: Uint8Array<ArrayBuffer>): void {
  crypto.getRandomValues(bytes);
}

/** A command's id: 132 random bits. */
export function newCommandId(): string {
  return randomToken(fillRandom, 22);
}
