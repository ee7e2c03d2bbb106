import type { DisplayNotice } from '#protocol/desk-views.js';

/** How long one notice stands, ms. */
export const NOTICE_STANDS = 15_000;
/** Longer ones are written smaller, both languages alike, characters. */
const LONG_NOTICE = 70;

/** Which of the notices stands there now: they take turns. */
export function noticeNow(
  notices: Readonly<Record<string, DisplayNotice>>,
  now: number,
): (DisplayNotice & { readonly noticeId: string }) | undefined {
  // In an order that does not change with what was put or taken down since.
  const all = Object.entries(notices).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const [noticeId, notice] = all[Math.floor(now / NOTICE_STANDS) % Math.max(1, all.length)] ?? [];
  return noticeId === undefined || notice === undefined ? undefined : { noticeId, ...notice };
}

export function isLongNotice({ fr, nl }: DisplayNotice): boolean {
  return Math.max(fr.length, nl.length) > LONG_NOTICE;
}
