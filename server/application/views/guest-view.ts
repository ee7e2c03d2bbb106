import type { GuestView } from '#protocol/views.js';

/** What anybody may see: nothing, but in a demonstration its throw-away codes. */
export function guestView(
  demoStaff: NonNullable<GuestView['demo']>['staff'] | undefined,
): GuestView {
  return { audience: 'guest', ...(demoStaff !== undefined && { demo: { staff: demoStaff } }) };
}
