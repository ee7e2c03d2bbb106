import type { CommandPayload } from '#protocol/commands.js';
import type { DisplayNotice } from '#protocol/desk-views.js';
import { isPlainText } from '#protocol/plain-text.js';
import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

/** Limit of the contract (`put-notice`). */
export const LONGEST_NOTICE = 140;

/** How long a notice stands, minutes; `day`: until it is taken down or the day closes. */
export const NOTICE_TIMES = ['15', '30', '60', '120', 'day'] as const;
export type NoticeTime = (typeof NOTICE_TIMES)[number];

/** A notice as it is being written. */
export interface NoticeForm {
  readonly words: Readonly<Record<Language, string>>;
  readonly time: NoticeTime;
}

export const emptyForm: NoticeForm = { words: { fr: '', nl: '' }, time: '30' };

/** One that stands, to be put in other words; how long it stands is chosen anew. */
export function formOfNotice({ fr, nl, until }: DisplayNotice): NoticeForm {
  return { words: { fr, nl }, time: until === undefined ? 'day' : '30' };
}

/** Nothing is written, or signs that nobody sees are: those are easily pasted in with other words. */
export type WordsProblem = 'missing' | 'unseen';

export type ReadNotice =
  | { readonly ok: true; readonly payload: CommandPayload<'put-notice'> }
  /** By language: a notice is said in both or not at all. */
  | { readonly ok: false; readonly problems: Readonly<Partial<Record<Language, WordsProblem>>> };

/** @param noticeId of the one that gets other words; absent: a new one */
export function readNotice({ words, time }: NoticeForm, noticeId?: string): ReadNotice {
  const problems: Partial<Record<Language, WordsProblem>> = {};
  for (const language of LANGUAGES) {
    const text = words[language].trim();
    if (text === '') problems[language] = 'missing';
    else if (!isPlainText(text)) problems[language] = 'unseen';
  }
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return {
    ok: true,
    payload: {
      ...(noticeId !== undefined && { noticeId }),
      fr: words.fr.trim(),
      nl: words.nl.trim(),
      ...(time !== 'day' && { minutes: Number(time) }),
    },
  };
}
