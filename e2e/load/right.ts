import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';

import type { StewardTicket, StewardView } from '#protocol/views.js';
import type { House } from './house.js';

const LOOK_EVERY_MS = 5;

/** A screen, and whether it shows now what is true. */
export interface Watched {
  readonly name: string;
  right(): boolean;
}

/** Every screen of the house with what it has to show, as the steward knows it whose line was never cut. */
export function watched(house: House): readonly Watched[] {
  const truth = (): StewardView => house.witness.view;
  return [
    ...house.kiosks.map((page, at) => ({
      name: `kiosk ${at + 1}`,
      right: () =>
        page.view?.day === truth().day && isDeepStrictEqual(page.view.waiting, truth().waiting),
    })),
    ...house.displays.map((page, at) => ({
      name: `display ${at + 1}`,
      right: () =>
        page.view !== undefined &&
        isDeepStrictEqual(
          page.view.calls.flatMap(({ calling, number }) => (calling ? [number] : [])).toSorted(up),
          ticketsOf(truth())
            .flatMap(({ status, number }) => (status === 'called' ? [number] : []))
            .toSorted(up),
        ),
    })),
    ...house.islands.map(({ page, island }) => ({
      name: `advisor ${island}`,
      right: () =>
        page.view !== undefined && page.view.own?.ticket?.number === atIsland(truth(), island),
    })),
    ...house.stewards.map((page, at) => ({
      name: `steward ${at + 1}`,
      right: () => isDeepStrictEqual(page.view?.tickets, truth().tickets),
    })),
    { name: 'office', right: () => house.office.view?.day === truth().day },
    ...house.phones.open.map(({ page, ticketId }, at) => ({
      name: `phone ${at + 1}`,
      right: () => {
        const ticket = truth().tickets[ticketId];
        return (
          page.view !== undefined &&
          page.view.number === ticket?.number &&
          page.view.status === ticket.status &&
          page.view.island === (ticket.status === 'closed' ? undefined : ticket.island)
        );
      },
    })),
  ];
}

/** Gives every screen so long to be right, ms. @returns the names of those that are not */
export async function notRight(house: House, within: number): Promise<readonly string[]> {
  const late = performance.now() + within;
  await house.witness.fresh();
  for (;;) {
    const wrong = watched(house).filter((screen) => !screen.right());
    if (wrong.length === 0 || performance.now() > late) return wrong.map(({ name }) => name);
    await pause(LOOK_EVERY_MS);
  }
}

function ticketsOf({ tickets }: StewardView): readonly StewardTicket[] {
  return Object.values(tickets);
}

function atIsland(view: StewardView, island: number): number | undefined {
  return ticketsOf(view).find(
    (ticket) =>
      ticket.island === island && (ticket.status === 'called' || ticket.status === 'serving'),
  )?.number;
}

function up(one: number, other: number): number {
  return one - other;
}
