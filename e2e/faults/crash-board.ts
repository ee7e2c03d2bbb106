import type { StewardView } from '#protocol/views.js';
import type { Language, Theme } from '#protocol/vocabulary.js';

/** What a visitor chose at a kiosk. */
export interface Chosen {
  readonly language: Language;
  readonly theme: Theme;
}

/** Tickets with their ids that were not there before. */
export function newOnes(tickets: StewardView['tickets'], before: ReadonlySet<string>) {
  return Object.entries(tickets).filter(([id]) => !before.has(id));
}

export function isOf(ticket: Chosen, { language, theme }: Chosen): boolean {
  return ticket.language === language && ticket.theme === theme;
}

/** The number is on the board once, waits, and is what was chosen. */
export function isTicketOf({ tickets }: StewardView, number: number, chosen: Chosen): boolean {
  const [ticket, ...more] = Object.values(tickets).filter((each) => each.number === number);
  return ticket?.status === 'waiting' && more.length === 0 && isOf(ticket, chosen);
}

/** A display has shown its one call. */
export function isShownOnce({ tickets }: StewardView, id: string): boolean {
  const { shown, calls } = tickets[id] ?? {};
  return shown === true && calls === 1;
}
