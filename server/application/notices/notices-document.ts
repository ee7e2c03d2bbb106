import { z } from 'zod';

import { isPlainText } from '#protocol/plain-text.js';

const text = z.string().min(1).refine(isPlainText);
const time = z.number().int().min(0).max(8.64e15);

const noticeRecordSchema = z.strictObject({
  noticeId: z.string().min(1),
  fr: text,
  nl: text,
  /** When these words were put there, ms. */
  putAt: time,
  /** Until when it stands, ms; absent: until it is taken down or the day closes. */
  until: time.optional(),
  /** The command that put it: repeated after a restart it makes no second one. */
  commandId: z.string(),
});
export type NoticeRecord = z.infer<typeof noticeRecordSchema>;

export interface NoticesDocument {
  readonly version: 1;
  readonly notices: readonly NoticeRecord[];
}
export const noNotices: NoticesDocument = { version: 1, notices: [] };

const documentSchema = z.object({ version: z.literal(1), notices: z.array(z.unknown()) });

/** What was read, and what had to be left out of it; problems name places, never contents. */
export type NoticesReading =
  | { readonly ok: true; readonly value: NoticesDocument; readonly problems: readonly string[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads the notices one by one: one that is damaged, or that no display may show, costs the others nothing. */
export function readNotices(raw: unknown): NoticesReading {
  const document = documentSchema.safeParse(raw);
  if (!document.success) return { ok: false, problems: ['the document: not a list of notices'] };
  const problems: string[] = [];
  const notices = new Map<string, NoticeRecord>();
  for (const [place, entry] of document.data.notices.entries()) {
    const read = noticeRecordSchema.safeParse(entry);
    if (!read.success) problems.push(`notices.${place}: not a notice, left out`);
    else if (notices.has(read.data.noticeId)) problems.push(`notices.${place}: twice, left out`);
    else notices.set(read.data.noticeId, read.data);
  }
  return { ok: true, value: { version: 1, notices: [...notices.values()] }, problems };
}
