import { AT_DESK } from '../../axe.js';
import type { Stop } from '../route.js';
import { route } from '../route.js';
import { Desk, DESK_FORMS } from './desk.js';

/** A tablet too: the plan stands under the tickets there. */
const FORMS = [...DESK_FORMS, { name: 'small', width: 1024, height: 768 }] as const;

const stops: readonly Stop<Desk>[] = [
  {
    name: 'steward-plan',
    async go(desk) {
      await desk.house.steward();
      await desk.signIn('S1');
      await desk.house.ticket('work');
      const advisor = await desk.house.advisor('A1', 1);
      await desk.house.advisor('A2', 2);
      await advisor.accepted('call-next', { island: 1 });
      await desk.sees('steward', 'islands.summary', { busy: 2, total: 15 });
      await desk.touch('steward-plan', 'form.plan');
    },
  },
  ...(['offer', 'list'] as const).map((form): Stop<Desk> => ({
    name: `steward-plan-${form}`,
    go: (desk) => desk.touch('steward-plan', `form.${form}`),
  })),
  {
    name: 'steward-alarm',
    async go(desk) {
      const steward = await desk.house.steward();
      await steward.accepted('raise-alarm', { island: 2 });
      await desk.button('steward-alerts', 'alarm.answer').waitFor();
    },
  },
  {
    name: 'steward-alarm-answered',
    async go(desk) {
      await desk.touch('steward-alerts', 'alarm.answer');
      await desk.sees('steward-alerts', 'alarm.answered');
    },
  },
  {
    name: 'steward-today',
    async go(desk) {
      await desk.touch('steward-alerts', 'alarm.end');
      await desk.touch('steward', 'nav.today');
      await desk.titled('steward-today', 'people.title');
    },
  },
  {
    name: 'steward-counted',
    async go(desk) {
      const name = desk.said('steward-today', 'people.door.name');
      await desk.touch('steward-today', 'people.step', { name, change: '+5' });
      await desk.sees('steward-today', 'people.counted', { name, change: '+5' });
    },
  },
  {
    name: 'steward-notice-missing',
    async go(desk) {
      await desk.read();
      await desk.touch('steward-today', 'notice.new');
      await desk.press(desk.inDialog('steward-today', 'notice.show'));
      await desk.sees('steward-today', 'notice.missing');
    },
  },
  {
    name: 'steward-notice',
    async go(desk) {
      await desk.escape();
      await desk.touch('steward-today', 'ready.drill.name');
      await desk.asked('steward-today', 'notice.newTitle');
    },
  },
  {
    name: 'steward-notice-stands',
    async go(desk) {
      await desk.press(desk.inDialog('steward-today', 'notice.show'));
      await desk.button('steward-today', 'notice.removeThis', { text: '' }).waitFor();
    },
  },
];

export const stewardToday = route({
  name: 'steward-today',
  rules: AT_DESK,
  forms: FORMS,
  open: (house, form) => Desk.open(house, form, '/steward'),
  stops,
});
