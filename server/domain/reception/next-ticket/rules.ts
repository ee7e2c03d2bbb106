import type { NextTicketRuleId } from '#protocol/vocabulary.js';

import { arrival } from './arrival.js';
import { priority } from './priority.js';
import { rareLanguage } from './rare-language.js';
import type { NextTicketRule } from './rule.js';

/** The rules a centre can choose from; another one is a file like these and a line here. */
const RULES: Readonly<Record<NextTicketRuleId, NextTicketRule>> = {
  arrival,
  priority,
  'rare-language': rareLanguage,
};

export function nextTicketRule(id: NextTicketRuleId): NextTicketRule {
  return RULES[id];
}
