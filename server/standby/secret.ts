import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';

/** Shorter ones could be guessed. */
const SHORTEST = 32;
const OTHERS = 0o077;

/** The file with the secret of a primary and its standby does not do. */
export class SecretUnusable extends Error {
  override readonly name = 'SecretUnusable';
}

/**
 * The secret in a file of one line.
 * @throws SecretUnusable
 */
export async function readSecret(file: string): Promise<string> {
  let text: string;
  let mode: number;
  try {
    text = await readFile(file, 'utf8');
    ({ mode } = await stat(file));
  } catch (error) {
    throw new SecretUnusable(`the standby's secret file ${file} cannot be read`, { cause: error });
  }
  if (process.platform !== 'win32' && (mode & OTHERS) !== 0) {
    throw new SecretUnusable(`others may read ${file}: chmod 600 it`);
  }
  const secret = text.trim();
  if (secret.length < SHORTEST || /\s/.test(secret)) {
    throw new SecretUnusable(`${file} must hold one line of at least ${SHORTEST} characters`);
  }
  return secret;
}

/** Takes the same time whatever was given. */
export function isSecret(secret: string, given: string | undefined): boolean {
  return timingSafeEqual(digest(secret), digest(given ?? '')) && given !== undefined;
}

/** What is asked of whoever may lead: answered rightly only by one that has the secret. */
export function newNonce(): string {
  return randomBytes(16).toString('hex');
}

export interface Leader {
  readonly centre: string;
  readonly epoch: number;
}

/** That the answer comes from one that has the secret, and is of this asking. */
export function proofOf(secret: string, nonce: string, { centre, epoch }: Leader): string {
  return createHmac('sha256', secret).update(`leads ${nonce} ${centre} ${epoch}`).digest('hex');
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
