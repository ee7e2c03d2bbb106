import type { PublicSession, WorkshopsView } from '#protocol/workshops/views.js';
import type { SignUpState } from '#protocol/workshops/vocabulary.js';

/**
 * The programme as it can be read without the server: what is over by the clock is so, and nothing else
 * is known of seats. A cancelled session stays cancelled.
 * @param now ms since 1970
 */
export function asFarAsKnown(view: WorkshopsView, now: number): WorkshopsView {
  const sessions = Object.entries(view.sessions).map(([id, session]) => [
    id,
    { ...session, left: 0, waitingLeft: 0, signUp: stateBy(session, now) },
  ]);
  return { ...view, sessions: Object.fromEntries(sessions) as WorkshopsView['sessions'] };
}

function stateBy(session: PublicSession, now: number): SignUpState {
  if (session.signUp === 'cancelled') return 'cancelled';
  if (now >= session.endsAt) return 'over';
  return now >= session.startsAt ? 'running' : 'closed';
}
