import type { SessionPlan } from '#protocol/workshops/programme.js';

import { isSamePlan } from '../grid/place.js';
import type { SessionField, SessionForm } from './session-form.js';
import { sessionForm } from './session-form.js';

/** What two people can change without being in each other's way. Start and end go together. */
const PARTS = {
  date: ['date'],
  times: ['starts', 'ends'],
  room: ['room'],
  capacity: ['capacity'],
  waitingList: ['waitingList'],
  signUpCloses: ['signUpCloses'],
} as const satisfies Record<string, readonly SessionField[]>;

type Part = keyof typeof PARTS;
const NAMES = Object.keys(PARTS) as readonly Part[];

/** A session that somebody is changing while others may change it, too. */
export interface SessionDraft {
  readonly form: SessionForm;
  /** The newest plan that is known: what the form leaves as it is comes from here. */
  readonly base: SessionPlan;
  /** A colleague has changed something since this was opened. */
  readonly followed: boolean;
  /** Changed here and by a colleague, and not decided yet. */
  readonly both: readonly Part[];
}

export function draftOf(plan: SessionPlan): SessionDraft {
  return { form: sessionForm(plan), base: plan, followed: false, both: [] };
}

/** A colleague's newer plan comes in under what was typed: what was not touched follows it. */
export function rebased(draft: SessionDraft, newest: SessionPlan): SessionDraft {
  if (isSamePlan(draft.base, newest)) return draft;
  const before = sessionForm(draft.base);
  const theirs = sessionForm(newest);
  const untouched = NAMES.filter((part) => agree(part, draft.form, before));
  const both = NAMES.filter(
    (part) =>
      !untouched.includes(part) && (draft.both.includes(part) || !agree(part, before, theirs)),
  );
  return { form: taken(draft.form, untouched, theirs), base: newest, followed: true, both };
}

/** What has to be decided before this is sent. */
export function undecided({ form, base, both }: SessionDraft): readonly Part[] {
  return both.filter((part) => !agree(part, form, sessionForm(base)));
}

export function keepingMine(draft: SessionDraft): SessionDraft {
  return { ...draft, both: [] };
}

export function takingTheirs(draft: SessionDraft): SessionDraft {
  const form = taken(draft.form, draft.both, sessionForm(draft.base));
  return { ...draft, form, both: [] };
}

function agree(part: Part, a: SessionForm, b: SessionForm): boolean {
  return PARTS[part].every((field) => a[field] === b[field]);
}

function taken(form: SessionForm, parts: readonly Part[], from: SessionForm): SessionForm {
  const fields = parts.flatMap((part): readonly SessionField[] => PARTS[part]);
  return { ...form, ...Object.fromEntries(fields.map((field) => [field, from[field]])) };
}
