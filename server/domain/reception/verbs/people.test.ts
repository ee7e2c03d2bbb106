import { describe } from 'vitest';

import type { PeopleKind } from '#protocol/vocabulary.js';

import type { ReceptionCommand } from '../command.js';
import { counted } from '../testing/desk-story.js';
import { advisor, opened, steward } from '../testing/story.js';
import { tellAll } from '../testing/table.js';

const count = (change: number, kind: PeopleKind = 'door'): ReceptionCommand => ({
  kind: 'count-people',
  payload: { kind, change },
});
const three = [opened, counted('door', 3, 1)];
const moment = { minute: 5 };

describe('count-people', () => {
  tellAll([
    ['closed day', [], steward, count(1), moment, 'day-closed'],
    ['by an advisor', [opened], advisor, count(1), moment, 'role-missing'],
    ['in at the door', [opened], steward, count(4), moment, [counted('door', 4, 5)]],
    [
      'reached outside',
      three,
      steward,
      count(25, 'outreach'),
      moment,
      [counted('outreach', 25, 5)],
    ],
    ['some taken back', three, steward, count(-2), moment, [counted('door', -2, 5)]],
    ['all taken back', three, steward, count(-3), moment, [counted('door', -3, 5)]],
    ['more than there are: the rest', three, steward, count(-9), moment, [counted('door', -3, 5)]],
    [
      'with none left',
      [...three, counted('door', -3, 2)],
      steward,
      count(-1),
      moment,
      'nothing-to-undo',
    ],
    ['of another kind', three, steward, count(-1, 'outreach'), moment, 'nothing-to-undo'],
  ]);
});
