import type { Audience } from '#protocol/vocabulary.js';

import {
  BOOKING_SECRET,
  booking,
  programmeWith,
  session,
} from '../../application/workshops/testing/programme.js';
import { SECRET, stateWith, ticket } from './fake-desk.js';
import type { Page, RawPage, RunningTransport } from './running-transport.js';

/** One connected page of every audience; the phones' are of the one ticket and the one booking there are. */
export async function pagesOfAll(
  running: RunningTransport,
): Promise<Readonly<Record<Audience, Page & RawPage>>> {
  running.desk.set(stateWith(ticket()));
  running.views.publish(running.desk.state());
  running.workshops.set(programmeWith([session()], [booking()]));
  await running.member('DESK', ['advisor', 'steward', 'statistics', 'planner', 'administrator']);
  const { token } = await running.signIn('DESK');
  const kiosk = await running.device('kiosk');
  const display = await running.device('display');
  return {
    guest: await running.enter({ audience: 'guest' }),
    kiosk: await running.enter({ audience: 'kiosk', token: kiosk.token }),
    display: await running.enter({ audience: 'display', token: display.token }),
    phone: await running.enter({ audience: 'phone', secret: SECRET }),
    booking: await running.enter({ audience: 'booking', secret: BOOKING_SECRET }),
    advisor: await running.enter({ audience: 'advisor', token }),
    steward: await running.enter({ audience: 'steward', token }),
    office: await running.enter({ audience: 'office', token }),
  };
}
