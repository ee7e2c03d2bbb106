import type { Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';
import type { SignedIn } from '#protocol/socket.js';
import { signInSchema } from '#protocol/socket.js';

import type { Access, AccessServices } from './access.js';

/**
 * Exchanges a staff code and PIN for a session's token. Only a guest page may: a page with rights
 * signs out first. Refusals: malformed, not-allowed, and those of `Staff.check`.
 */
export async function signIn(
  message: unknown,
  access: Access,
  { staff, sessions }: AccessServices,
): Promise<Result<SignedIn>> {
  if (access.audience !== 'guest') return refuse('not-allowed');
  const request = signInSchema.safeParse(message);
  if (!request.success) return refuse('malformed');
  const checked = await staff.check(request.data.code, request.data.pin);
  if (!checked.ok) return checked;
  const member = checked.value;
  const token = await sessions.begin(member);
  return ok({ token, code: member.code, roles: member.roles });
}

/** Ends the session; all its pages are told. */
export function signOut(
  access: Access,
  { sessions }: AccessServices,
): Result<Record<string, never>> {
  if (!('session' in access)) return refuse('not-allowed');
  sessions.end(access.session.tokenHash);
  return ok({});
}
