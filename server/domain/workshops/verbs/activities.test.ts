import { describe } from 'vitest';

import type { WorkshopEvent } from '../events.js';
import { at, calledOff, ended, opened, planner, put, talk, visit } from '../testing/story.js';
import { tellAll } from '../testing/table.js';

const putActivity = (activity: typeof talk) =>
  ({ kind: 'put-activity', payload: { activity } }) as const;
const remove = (activityId: string) =>
  ({ kind: 'remove-activity', payload: { activityId } }) as const;
const removed = (activityId: string, minute: number): WorkshopEvent => ({
  type: 'activity-removed',
  at: at(minute),
  activityId,
});
const putAt = (activity: typeof talk, minute: number): WorkshopEvent => ({
  type: 'activity-put',
  at: at(minute),
  activity,
});
const renamed = { ...talk, title: { fr: 'Dire', nl: 'Zeggen' } };

describe('an activity', () => {
  tellAll([
    ['is new', opened, planner, putActivity(visit), { minute: 5 }, [putAt(visit, 5)]],
    [
      'is changed, its sessions stay',
      opened,
      planner,
      putActivity(renamed),
      { minute: 5 },
      [putAt(renamed, 5)],
    ],
    [
      'that is so already changes nothing',
      opened,
      planner,
      putActivity({ ...talk }),
      { minute: 5 },
      [],
    ],
    [
      'in a room that is not there',
      opened,
      planner,
      putActivity({ ...talk, room: 'attic' }),
      { minute: 5 },
      'room-unknown',
    ],
    [
      'for more than its room holds',
      opened,
      planner,
      putActivity({ ...talk, capacity: 21 }),
      { minute: 5 },
      { code: 'room-too-small', detail: { capacity: 20 } },
    ],
  ]);
});

describe('removing an activity', () => {
  tellAll([
    [
      'without sessions',
      [...opened, put(visit)],
      planner,
      remove('visit'),
      { minute: 5 },
      [removed('visit', 5)],
    ],
    [
      'while a session is to come',
      opened,
      planner,
      remove('talk'),
      { minute: 5 },
      'activity-has-sessions',
    ],
    ['while one runs', opened, planner, remove('talk'), { minute: 119 }, 'activity-has-sessions'],
    ['once it is over', opened, planner, remove('talk'), { minute: 120 }, [removed('talk', 120)]],
    [
      'once it has ended',
      [...opened, ended(120)],
      planner,
      remove('talk'),
      { minute: 130 },
      [removed('talk', 130)],
    ],
    [
      'once it is cancelled',
      [...opened, calledOff(5)],
      planner,
      remove('talk'),
      { minute: 6 },
      [removed('talk', 6)],
    ],
    ['that is not there', opened, planner, remove('visit'), { minute: 5 }, 'activity-unknown'],
  ]);
});
