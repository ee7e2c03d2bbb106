import { describe, expect, it } from 'vitest';

import type { WorkshopEvent } from '../events.js';
import { evolve } from '../evolve.js';
import { keptOf } from '../kept.js';
import {
  arrived,
  at,
  booked,
  calledOff,
  decideAfter,
  gaveUp,
  group,
  opened,
  planned,
  stateAfter,
  system,
  TODAY,
  waits,
} from '../testing/story.js';
import { tellAll } from '../testing/table.js';

const carry = { kind: 'carry-programme', payload: {} } as const;
const DAY = 1440;
const MIDNIGHT = DAY - 540;
const TOMORROW = '2026-03-03';

const full = [...opened, booked('bob', 1), booked('cleo', 2)];
const crowded = [...full, waits('dan', 3), waits('eve', 4)];

describe('carrying the programme to another date', () => {
  const kept = (given: readonly WorkshopEvent[]) => keptOf(stateAfter(given));
  const carriedTo = (
    date: string,
    minute: number,
    given: readonly WorkshopEvent[],
    kiosks: ReturnType<typeof kept>['kiosks'] = [],
  ): WorkshopEvent => ({
    type: 'programme-carried',
    at: at(minute),
    date,
    programme: { ...kept(given), kiosks },
  });
  const [, ...uncarried] = opened;

  tellAll([
    ['begins the first journal', [], system, carry, { minute: 5 }, [carriedTo(TODAY, 5, [])]],
    [
      'takes along what is there',
      uncarried,
      system,
      carry,
      { minute: 5 },
      [carriedTo(TODAY, 5, uncarried)],
    ],
    ['on the same date changes nothing', full, system, carry, { minute: 5 }, []],
    ['never goes back', full, system, carry, { minute: 5, today: '2026-03-01' }, []],
    [
      'leaves kiosks’ counts behind',
      [...full, group('class', 5, 2)],
      system,
      carry,
      { minute: MIDNIGHT, today: TOMORROW },
      [carriedTo(TOMORROW, MIDNIGHT, [...full, group('class', 5, 2)])],
    ],
    [
      'but not what the limit within an hour looks at',
      [
        ...opened,
        planned('far', { date: TOMORROW }, 2 * DAY, 2 * DAY + 60),
        booked('bob', 1),
        booked('cleo', MIDNIGHT - 5, { sessionId: 'far' }),
      ],
      system,
      carry,
      { minute: MIDNIGHT, today: TOMORROW },
      [
        carriedTo(
          TOMORROW,
          MIDNIGHT,
          [
            ...opened,
            planned('far', { date: TOMORROW }, 2 * DAY, 2 * DAY + 60),
            booked('bob', 1),
            booked('cleo', MIDNIGHT - 5, { sessionId: 'far' }),
          ],
          [
            [
              'k1',
              { date: TOMORROW, seats: 0, lately: [{ at: at(MIDNIGHT - 5), sessionId: 'far' }] },
            ],
          ],
        ),
      ],
    ],
  ]);

  it('reads back as the same programme', () => {
    const before = [
      ...crowded,
      planned('noon', {}, 180, 240),
      arrived('eve', 50),
      gaveUp('cleo', 55),
      calledOff(56),
    ];
    const state = stateAfter(before);
    const decision = decideAfter(before, carry, system, { minute: MIDNIGHT, today: TOMORROW });
    if (!decision.ok) throw new Error(decision.refusal.code);
    const [event] = JSON.parse(JSON.stringify(decision.value.events)) as [WorkshopEvent];
    evolve(state, event);
    const again = stateAfter([event]);
    expect(again).toEqual(state);
    expect(again).toEqual({
      ...stateAfter(before),
      date: TOMORROW,
      kiosks: new Map(),
      revision: before.length + 1,
    });
  });
});
