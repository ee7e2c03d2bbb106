import type { NextTicketRule } from './rule.js';

/**
 * Priority first. Then an island that speaks several languages takes those whose language the fewest
 * islands on duty speak: others can take the rest. Whoever has waited beyond the service level's time
 * is not passed over for that: from then on arrival alone decides between them.
 */
export const rareLanguage: NextTicketRule = {
  id: 'rare-language',
  rank(group, waited, languages, { speaking, inTime }) {
    if (group.priority) return 0;
    if (waited > inTime) return 1;
    const own = speaking[group.language];
    let rarer = 0;
    for (const language of languages) if (speaking[language] < own) rarer += 1;
    return 1 + rarer;
  },
};
