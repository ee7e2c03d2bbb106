import { LANGUAGES } from '#protocol/vocabulary.js';

import { hashed } from '../../seeded.js';
import type { Duty, NextTicketRule, TicketGroup } from '../next-ticket/rule.js';
import { GROUPS } from './groups.js';

/** Of each group: as it ranks with priority, and without. */
export const WITH: readonly TicketGroup[] = GROUPS.map((group) => ({ ...group, priority: true }));
export const WITHOUT: readonly TicketGroup[] = GROUPS.map((group) => ({
  ...group,
  priority: false,
}));
/** Tickets draw their luck by their numbers, others by numbers that no ticket has. */
const OF_THOSE_TO_COME = 2_000_003;
/** With more to come before those who wait are called, nobody knows when that is: a replay ends there. */
const MOST_TO_COME = 150;

/**
 * Who comes later with priority, within one replay: any island calls them before whoever waits already.
 * Nobody, by a rule for which priority counts for nothing.
 */
export class ToCome {
  /** One bit for each group of which somebody has come and waits. */
  waiting = 0;
  private readonly came = new Int32Array(GROUPS.length);
  /** All groups together, a minute. */
  private readonly rate: number;
  private next = Infinity;
  private drawn = 0;
  private luck = 0;

  constructor(
    private readonly rates: Float64Array,
    rule: NextTicketRule,
    duty: Duty,
  ) {
    const goesFirst = WITH.some(
      (group, index) =>
        rule.rank(group, 0, LANGUAGES, duty) < rule.rank(WITHOUT[index]!, 0, LANGUAGES, duty),
    );
    this.rate = goesFirst ? rates.reduce((sum, rate) => sum + rate, 0) : 0;
  }

  /** So many have come that the replay is to end. */
  get tooMany(): boolean {
    return this.drawn > MOST_TO_COME;
  }

  begin(luck: number): void {
    this.luck = luck;
    this.came.fill(0);
    this.waiting = 0;
    this.drawn = 0;
    this.next = 0;
    this.drawNext();
  }

  /** @param time minutes from now @param idle groups taken by islands that are idle: out of everybody's way */
  comeUntil(time: number, idle: number): void {
    const { rates } = this;
    while (this.next <= time && !this.tooMany) {
      let left = hashed(OF_THOSE_TO_COME + this.drawn, this.luck * 4 + 3) * this.rate;
      let group = 0;
      while (group < GROUPS.length - 1 && left >= rates[group]!) left -= rates[group++]!;
      if ((idle & (1 << group)) === 0) {
        this.came[group]! += 1;
        this.waiting |= 1 << group;
      }
      this.drawNext();
    }
  }

  /** Somebody of the group is called. @returns what the visit draws its luck by */
  call(group: number): number {
    this.came[group]! -= 1;
    if (this.came[group] === 0) this.waiting &= ~(1 << group);
    return OF_THOSE_TO_COME * 2 + this.drawn;
  }

  private drawNext(): void {
    this.drawn += 1;
    const luck = hashed(OF_THOSE_TO_COME - this.drawn, this.luck * 4 + 3);
    this.next = this.rate > 0 ? this.next - Math.log(1 - luck) / this.rate : Infinity;
  }
}
