import { describe, expect, it, test } from 'vitest';

import { whatIfSchema } from '#protocol/what-if.js';
import type { WhatIfOutcome, WhatIfScenario } from '#protocol/what-if.js';

import { figuresOf, imagined, scenario, shift, whatIfOn } from './testing/kept.js';

const kept = { kind: 'kept', date: '2026-02-27' } as const;

async function outcomeOf(
  change: Partial<WhatIfScenario> = {},
  days: Parameters<typeof whatIfOn>[0] = [],
): Promise<WhatIfOutcome> {
  const asked = scenario(change);
  expect(whatIfSchema.safeParse(asked).success).toBe(true);
  const outcome = await whatIfOn(days).run(asked);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

describe('an imagined day', () => {
  it('has the visitors asked for, in their hours, and shares that can be', async () => {
    const outcome = await outcomeOf();
    expect(outcome.visitors).toBe(120);
    expect(outcome.hours.map(({ hour }) => hour)).toEqual([9, 10, 11, 12, 13, 14, 15, 16, 17]);
    const arrivals = outcome.hours.map((hour) => hour.arrivals);
    expect(arrivals.reduce((sum, count) => sum + count, 0)).toBeCloseTo(120, 0);
    // late morning is the fullest, and more come after lunch than at the end
    expect(Math.max(...arrivals)).toBe(Math.max(...arrivals.slice(1, 3)));
    expect(arrivals[4]).toBeGreaterThan(arrivals[7] ?? Infinity);
    const shares = [outcome.left, outcome.leftAtClosing, outcome.noShow];
    for (const share of [...shares, outcome.idle, outcome.serviceLevel ?? -1]) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThan(1);
    expect(outcome.hours[2]?.islands).toBe(6);
  });

  it('says nothing of groups of fewer than ten', async () => {
    const { byTheme, byLanguage, wait } = await outcomeOf({
      day: { ...imagined, dutchShare: 0.02 },
    });
    expect(wait).not.toBeNull();
    expect(byTheme.work).not.toBeNull();
    expect(byTheme.mobility).toBeNull();
    expect(byLanguage.nl).toBeNull();
    const few = await outcomeOf({ day: { ...imagined, visitors: 9 } });
    expect(few).toMatchObject({ wait: null, serviceLevel: null, visitors: 10 });
  });

  it('leaves all at closing for whom nobody is on duty', async () => {
    const staffing = [shift(1, '09:00', '17:00', ['fr'], ['mobility'])];
    const outcome = await outcomeOf({ staffing });
    expect(outcome.left + outcome.leftAtClosing).toBeCloseTo(1, 3);
    expect(outcome).toMatchObject({ idle: 1, serviceLevel: 0, wait: null });
  });

  it('closes islands between their shifts', async () => {
    const staffing = [shift(1, '09:00', '10:00'), shift(1, '11:00', '12:00')];
    const { hours } = await outcomeOf({ staffing, day: { ...imagined, visitors: 1 } });
    expect(hours.slice(0, 3).map(({ islands }) => islands > 0.5)).toEqual([true, false, true]);
  });
});

describe('two scenarios', () => {
  it('are the same where all is the same, and another seed is another day', async () => {
    const one = await outcomeOf();
    expect(await outcomeOf()).toEqual(one);
    expect(await outcomeOf({ seed: 8 })).not.toEqual(one);
  });

  it('meet the same visitors whatever the staffing and the rule', async () => {
    const comersOf = async (change: Partial<WhatIfScenario>) =>
      (await outcomeOf(change)).hours.map(({ arrivals }) => arrivals).slice(0, 8);
    const comers = await comersOf({});
    expect(await comersOf({ staffing: [shift(1, '09:00', '17:00', ['nl'])] })).toEqual(comers);
    expect(await comersOf({ rule: 'rare-language' })).toEqual(comers);
  });

  test.each([1, 2, 3, 4, 5])('one more island never worsens waits, seed %i', async (seed) => {
    let before = Infinity;
    for (const islands of [3, 4, 5, 6, 8]) {
      const staffing = Array.from({ length: islands }, (_, at) => shift(at + 1));
      const { wait } = await outcomeOf({ staffing, seed, repeats: 3 });
      // more noise than a minute would not be the staffing's doing
      expect(wait?.median).toBeLessThanOrEqual(before + 1);
      before = wait?.median ?? NaN;
    }
    expect(before).toBeLessThan(5);
  });

  test.each([1, 2, 3])('to protect the rare language helps it, seed %i', async (seed) => {
    const day = { ...imagined, visitors: 130, dutchShare: 0.1 };
    const french = [1, 2, 3, 4, 5].map((island) => shift(island, '09:00', '17:00', ['fr']));
    const staffing = [...french, shift(6)];
    // few wait so long that arrival alone decides again
    const { run } = whatIfOn([], { serviceLevelMinutes: 90 });
    const waitUnder = async (rule: WhatIfScenario['rule']) => {
      const outcome = await run(scenario({ day, staffing, rule, seed, repeats: 5 }));
      return outcome.ok ? (outcome.value.byLanguage.nl?.median ?? NaN) : NaN;
    };
    expect(await waitUnder('rare-language')).toBeLessThan(await waitUnder('priority'));
  });
});

describe('a kept day', () => {
  it('is lived about as it was', async () => {
    const outcome = await outcomeOf({ day: kept, repeats: 20 }, [figuresOf(kept.date)]);
    expect(outcome.visitors).toBeGreaterThan(110);
    expect(outcome.visitors).toBeLessThan(135);
    for (const { hour, arrivals } of outcome.hours.slice(0, 8)) {
      expect(hour).toBeLessThan(17);
      expect(Math.abs(arrivals - 15)).toBeLessThan(3);
    }
    expect(outcome.byTheme.enterprise).toBeNull();
    expect(outcome.noShow).toBeGreaterThan(0.01);
    expect(outcome.noShow).toBeLessThan(0.1);
  });

  it('has other visitors in each repeat', async () => {
    const counts = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(async (seed) => {
        const { hours } = await outcomeOf({ day: kept, repeats: 1, seed }, [figuresOf(kept.date)]);
        return hours[0]?.arrivals;
      }),
    );
    expect(new Set(counts).size).toBeGreaterThan(2);
  });
});

describe('it is refused', () => {
  const few = { ...figuresOf('2026-02-26'), tickets: 29 };
  const { staffing: _staffing, ...old } = figuresOf('2026-02-25');
  const { lengths: _lengths, ...older } = figuresOf('2026-02-24');
  const days = [figuresOf('2026-02-27'), few, old, older, figuresOf('2026-03-02')];

  test.each(['2026-02-28', '2026-02-26', '2026-02-25', '2026-02-24', '2026-03-02', '2026-03-03'])(
    'to live a day that is not there, has too little or is not over: %s',
    async (date) => {
      const answer = await whatIfOn(days).run(scenario({ day: { kind: 'kept', date } }));
      expect(answer).toEqual({ ok: false, refusal: { code: 'no-such-day' } });
    },
  );

  it('to live the day that is open past its midnight', async () => {
    const answer = await whatIfOn(days, {}, kept.date).run(scenario({ day: kept }));
    expect(answer).toMatchObject({ refusal: { code: 'no-such-day' } });
  });

  test.each<[string, Partial<WhatIfScenario>, object?]>([
    ['an island staffed twice', { staffing: [shift(3), shift(3, '12:00')] }, { island: 3 }],
    ['closing before opening', { day: { ...imagined, opens: '17:00', closes: '09:00' } }],
    ['no theme', { day: { ...imagined, themes: { work: 0 } } }],
  ])('to live %s', async (_, change, detail) => {
    const refusal = { code: 'malformed', ...(detail !== undefined && { detail }) };
    expect(await whatIfOn().run(scenario(change))).toEqual({ ok: false, refusal });
  });

  it('where one is lived and four wait; later there is room again', async () => {
    const whatIf = whatIfOn();
    const all = Array.from({ length: 7 }, (_, by) => whatIf.run(scenario({ repeats: 1 }), `${by}`));
    const answers = await Promise.all(all);
    expect(answers.map((answer) => answer.ok)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(answers.at(-1)).toMatchObject({ refusal: { code: 'too-fast' } });
    expect((await whatIf.run(scenario({ repeats: 1 }))).ok).toBe(true);
  });
});

it('is refused to who has one waiting already, not to others', async () => {
  const whatIf = whatIfOn();
  const all = ['ann', 'ann', 'ann', 'bob'].map((by) => whatIf.run(scenario({ repeats: 1 }), by));
  const answers = await Promise.all(all);
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, false, true]);
  expect(answers[2]).toMatchObject({ refusal: { code: 'too-fast' } });
});

it.each([0.1, 1, 4])('lets others have their turn about every 5 ms: moments of %d', async (ms) => {
  const whatIf = whatIfOn([], {}, undefined, ms);
  await whatIf.run(scenario({ repeats: 2 }));
  // between the two, and within each
  expect(whatIf.pauses()).toBeGreaterThan(2 * 2);
  // the moment that runs is lived to its end
  expect(whatIf.longestAtOnce()).toBeLessThan(5 + 3 * ms);
});

it('pauses more often where its moments last longer', async () => {
  const [fast, slow] = [0.1, 4].map((ms) => whatIfOn([], {}, undefined, ms));
  await fast?.run(scenario({ repeats: 1 }));
  await slow?.run(scenario({ repeats: 1 }));
  expect(slow?.pauses()).toBeGreaterThan(10 * (fast?.pauses() ?? Infinity));
});

it('lives a crowd less often than is asked for, with the visitors of the first repeats', async () => {
  const day = { ...imagined, visitors: 1000 };
  const staffing = Array.from({ length: 40 }, (_, at) => shift(at + 1));
  const many = await outcomeOf({ day, staffing, repeats: 20 });
  expect(many).toEqual(await outcomeOf({ day, staffing, repeats: 6 }));
});

describe('where to start', () => {
  const startOn = async (...given: Parameters<typeof whatIfOn>) => {
    const answer = await whatIfOn(...given).start({ date: kept.date });
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer.value;
  };

  it('names days that are over, newest first, at most sixty', async () => {
    const days = Array.from({ length: 70 }, (_, ago) =>
      figuresOf(new Date(Date.parse('2026-03-03') - ago * 86_400_000).toISOString().slice(0, 10)),
    );
    const { days: named } = await startOn(days);
    expect(named).toHaveLength(60);
    expect(named.slice(0, 2)).toEqual(['2026-03-01', '2026-02-28']);
    expect((await startOn(days, {}, '2026-03-01')).days[0]).toBe('2026-02-28');
  });

  it('gives a kept day’s staffing islands, who goes on after a pause the same', async () => {
    const start = await startOn([figuresOf(kept.date)], { nextTicketRule: 'rare-language' });
    expect(start.rule).toBe('rare-language');
    expect(start.staffing).toEqual([
      { ...shift(1, '09:00', '12:00', ['fr'], ['work', 'training']) },
      { ...shift(2, '09:00', '17:00', ['fr', 'nl'], ['work', 'training']) },
      { ...shift(1, '12:45', '17:00', ['fr'], ['work', 'training']) },
    ]);
  });

  it('gives today’s rota where nothing is known of the day', async () => {
    // 2 March 2026 is a Monday
    const rota = Array.from({ length: 7 }, (_, day) => (day === 0 ? [shift(4)] : []));
    expect((await startOn([], { rota })).staffing).toEqual([shift(4)]);
  });
});
