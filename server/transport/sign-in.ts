import type { Refusal, Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';
import type { SignedIn } from '#protocol/socket.js';
import { signInSchema } from '#protocol/socket.js';

import type { Staff } from '../application/access/staff.js';
import type { Access, AccessServices } from './access.js';

/**
 * Exchanges a staff code and PIN for a session's token. Only a guest page may: a page with rights
 * signs out first. Refusals: malformed, not-allowed, and those of `Staff.check`.
 * @param address of the page
 */
export async function signIn(
  message: unknown,
  access: Access,
  { staff, sessions, audit }: AccessServices,
  address: string,
): Promise<Result<SignedIn>> {
  if (access.audience !== 'guest') return refuse('not-allowed');
  const request = signInSchema.safeParse(message);
  if (!request.success) return refuse('malformed');
  const checked = await staff.check(request.data.code, request.data.pin, address);
  if (!checked.ok) {
    noteFailure(checked.refusal, request.data.code, { staff, audit });
    return checked;
  }
  const member = checked.value;
  audit.note({ what: 'signed-in', by: member.code });
  const token = await sessions.begin(member);
  return ok({ token, code: member.code, roles: member.roles });
}

/**
 * Notes that somebody was not let in. A code that nobody has is not kept: it could be anything that
 * somebody typed, a PIN too. While a code is locked nothing is tried, so nothing is noted.
 */
export function noteFailure(
  refusal: Refusal,
  code: string,
  { staff, audit }: Pick<AccessServices, 'audit'> & { readonly staff: Pick<Staff, 'codes'> },
): void {
  if (refusal.code !== 'sign-in-failed') return;
  const isKnown = [...staff.codes().values()].includes(code);
  audit.note({ what: 'sign-in-failed', ...(isKnown && { detail: code }) });
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
