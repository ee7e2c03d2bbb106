import { REFERRALS, TOPICS } from '#protocol/vocabulary.js';

import type { Block, Value } from './document.js';
import { NOTHING, ofChange, ofCount } from './document.js';
import type { Line, Parts } from './table-block.js';
import { countsBlock, withShares } from './table-block.js';
import { tableBlocks } from './table-sheets.js';
import { same } from './words.js';

/** Interviews of which something was noted: how many, what about, and where to. */
export function interviewBlocks(parts: Parts): readonly Block[] {
  const { say, now, before } = parts;
  const noted = now.tables.noted?.cells.yes;
  const overlapping = {
    head: say(({ head }) => head.answer),
    unit: say(({ unit }) => unit.interviews),
    note: say(({ note }) => note.overlap),
    bars: true,
  };
  const topics = (now.topics ?? before?.topics) && {
    id: 'topics',
    title: say(({ block }) => block.topics),
    lines: TOPICS.map((topic): Line => ({
      id: topic,
      label: say((words) => words.topic[topic]),
      now: now.topics?.[topic],
      before: before?.topics?.[topic],
    })),
  };
  const referrals = (now.referrals ?? before?.referrals) && {
    id: 'referrals',
    title: say(({ block }) => block.referrals),
    lines: REFERRALS.map((referral): Line => ({
      id: referral,
      label: say((words) => words.referral[referral]),
      now: now.referrals?.[referral],
      before: before?.referrals?.[referral],
    })),
  };
  return [
    ...tableBlocks(parts, 'interviews'),
    ...[topics, referrals].flatMap((block) =>
      block === undefined
        ? []
        : [countsBlock(parts, { ...overlapping, ...block, lines: withShares(block.lines, noted) })],
    ),
  ];
}

/** Collective activities: sessions, their participants, and those of each partner. */
export function collectiveBlocks(parts: Parts): readonly Block[] {
  return [...sessionsBlocks(parts), ...tableBlocks(parts, 'collective'), ...partnersBlocks(parts)];
}

function sessionsBlocks(parts: Parts): readonly Block[] {
  const { say, now, before } = parts;
  if (now.sessions === undefined && before?.sessions === undefined) return [];
  return [
    countsBlock(parts, {
      id: 'sessions',
      title: say(({ block }) => block.sessions),
      head: say(({ head }) => head.figure),
      unit: say(({ unit }) => unit.sessions),
      lines: (['held', 'cancelled'] as const).map((id) => ({
        id,
        label: say(({ figure }) => figure[id]),
        now: now.sessions?.[id],
        before: before?.sessions?.[id],
      })),
    }),
  ];
}

/** Partners of either period, by name; each beside what it was a year before. */
function partnersBlocks({ say, now, before }: Parts): readonly Block[] {
  const of = (period: typeof before) =>
    new Map((period?.partners ?? []).map((row) => [row.partner, row]));
  const current = of(now);
  const earlier = of(before);
  const names = [...new Set([...current.keys(), ...earlier.keys()])].toSorted((a, b) =>
    a.localeCompare(b, 'fr'),
  );
  if (names.length === 0) return [];
  const counted = { value: 0 } as const;
  return [
    {
      id: 'partners',
      title: say(({ block }) => block.partners),
      head: say(({ head }) => head.partner),
      note: say(({ note }) => note.overlap),
      columns: [
        { id: 'sessions', title: say(({ column }) => column.sessions), form: 'count' },
        { id: 'participants', title: say(({ column }) => column.participants), form: 'count' },
        ...(before === null
          ? []
          : ([
              { id: 'before', title: say(({ column }) => column.before), form: 'count' },
              { id: 'change', title: say(({ column }) => column.change), form: 'change' },
            ] as const)),
      ],
      rows: names.map((name) => {
        const row = current.get(name);
        const past = earlier.get(name);
        const values: readonly Value[] = [
          row === undefined ? counted : { value: row.sessions },
          row === undefined ? counted : ofCount(row.participants),
        ];
        const compared: readonly Value[] = [
          past === undefined ? NOTHING : ofCount(past.participants),
          ofChange(row?.participants, past?.participants),
        ];
        return {
          id: name,
          label: same(name),
          values: [...values, ...(before === null ? [] : compared)],
        };
      }),
    },
  ];
}
