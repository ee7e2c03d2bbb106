import type { Section } from '../open.js';
import type { CalmAlert } from './alert.js';

/** Where the one action leads that mends it. */
export type Mend =
  | { readonly to: 'section'; readonly section: Section }
  | { readonly to: 'ticket'; readonly ticketId: string; readonly number: number }
  | { readonly to: 'island'; readonly island: number };

/** @returns `undefined` where what it is about has gone meanwhile */
export function mendOf(alert: CalmAlert): Mend | undefined {
  switch (alert.kind) {
    case 'not-shown':
    case 'no-display':
    case 'device':
      return { to: 'section', section: 'devices' };
    case 'unanswered': {
      const island = alert.tickets[0]?.island;
      return island === undefined ? undefined : { to: 'island', island };
    }
    case 'long-wait':
    case 'uncovered': {
      const first = alert.tickets[0];
      return first && { to: 'ticket', ticketId: first.ticketId, number: first.number };
    }
    case 'uncovered-empty':
      return { to: 'section', section: 'board' };
  }
}
