import type { QueryPayload } from '#protocol/queries.js';
import type { Result } from '#protocol/refusals.js';
import type { Programme, ProgrammeSession } from '#protocol/workshops/views.js';

import type { Live } from '../../../shared/live/live.js';
import { useAnswer } from '../../use-answer.js';
import { addDays } from '../calendar/dates.js';

/** The longest range the server answers, days, both ends counted. */
const LONGEST = 400;

/** From today on, as far as the server answers. */
export function allAhead(today: string): QueryPayload<'programme'> {
  return { from: today, to: addDays(today, LONGEST - 1) };
}

/** Where a session is looked for that others may have moved: from today on, or around it if it is further. */
export function lookedThrough(today: string, date: string): QueryPayload<'programme'> {
  const ahead = allAhead(today);
  return date <= ahead.to ? ahead : allAhead(addDays(date, -LONGEST / 2));
}

/** A session as it is now, and all that is planned. */
export interface Newest {
  readonly session: ProgrammeSession | undefined;
  readonly programme: Programme;
}

/**
 * Asks for a session's newest state, on whatever date it is now.
 * @returns without `session` where it is gone
 */
export async function askNewest(
  live: Pick<Live<'office'>, 'query'>,
  today: string,
  known: ProgrammeSession,
): Promise<Result<Newest>> {
  const answer = await live.query('programme', lookedThrough(today, known.plan.date));
  if (!answer.ok) return answer;
  const programme = answer.value;
  return { ok: true, value: { session: find(programme, known.sessionId), programme } };
}

/**
 * Follows a session wherever others move it.
 * @param shown what the page shows: it may have left those dates
 * @param session as it was when it was taken; `undefined` follows none
 * @returns `undefined` while nothing newer is known
 */
export function useNewest(props: {
  live: Live<'office'>;
  today: string;
  revision: number;
  shown: Programme;
  session: ProgrammeSession | undefined;
}): ProgrammeSession | undefined {
  const { live, today, revision, shown, session } = props;
  const question = session && lookedThrough(today, session.plan.date);
  const answer = useAnswer(live, 'programme', question, revision);
  if (session === undefined) return undefined;
  const { sessionId } = session;
  const far = answer.loading || answer.value === undefined ? undefined : answer.value;
  return (far && find(far, sessionId)) ?? find(shown, sessionId);
}

function find({ sessions }: Programme, sessionId: string): ProgrammeSession | undefined {
  return sessions.find((each) => each.sessionId === sessionId);
}
