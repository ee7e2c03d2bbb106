import type { NextTicketRule } from './rule.js';

/** The rule of the house (domain.md, life of a ticket): priority, then arrival. */
export const priority: NextTicketRule = {
  id: 'priority',
  rank: (group) => (group.priority ? 0 : 1),
};
