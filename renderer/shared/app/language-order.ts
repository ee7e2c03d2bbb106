import { useEffect, useState } from 'react';

import type { Language } from '#protocol/vocabulary.js';

const ORDERS: readonly [readonly Language[], readonly Language[]] = [
  ['fr', 'nl'],
  ['nl', 'fr'],
];

/**
 * Which language stands first just now. Neither is the default, so shared screens take turns
 * (domain.md, rules of the house, 5). Counted from the clock: all screens of a room agree.
 * @param everyMs how long one order stands, ms
 */
export function useLanguageOrder(everyMs = 60_000): readonly Language[] {
  const [turn, setTurn] = useState(() => turnNow(everyMs));
  useEffect(() => {
    const timer = setInterval(() => setTurn(turnNow(everyMs)), 500);
    return () => clearInterval(timer);
  }, [everyMs]);
  return languageOrder(turn);
}

/** @param turn any whole number; each next one turns the order */
export function languageOrder(turn: number): readonly Language[] {
  return turn % 2 === 0 ? ORDERS[0] : ORDERS[1];
}

function turnNow(everyMs: number): number {
  return Math.floor(Date.now() / everyMs);
}
