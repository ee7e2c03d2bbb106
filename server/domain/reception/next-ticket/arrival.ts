import type { NextTicketRule } from './rule.js';

/** First come, first called; priority counts for nothing. */
export const arrival: NextTicketRule = { id: 'arrival', rank: () => 0 };
