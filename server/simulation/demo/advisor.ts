import type { CommandKind, CommandPayload } from '#protocol/commands.js';
import type { AdvisorView, OwnIsland, OwnTicket } from '#protocol/views.js';
import type { Theme } from '#protocol/vocabulary.js';

import type { Shift } from '../day-file.js';
import type { DemoLink } from './link.js';
import type { DemoRun } from './run.js';

/** How long somebody stays who is in no file (the person trying the product), ms of the file. */
const UNPLANNED_INTERVIEW = 12 * 60_000;
/** An island unstaffed for less, ms of the file, is on break rather than closed. */
const LONGEST_BREAK = 90 * 60_000;
/** Shares of interviews that end otherwise than by finishing, and of those followed by a break. */
const TRANSFERRED = 0.07;
const PARKED = 0.04;
const BREAK_AFTER = 0.06;

/** A simulated advisor: looks at the view, does the next thing, as somebody at the desk would. */
export class DemoAdvisor {
  private breakOver = 0;
  /** Tickets transferred or parked once already: once is enough to be seen. */
  private readonly diverted = new Set<string>();

  constructor(
    private readonly run: DemoRun,
    private readonly link: DemoLink<'advisor'>,
    private readonly island: number,
  ) {}

  /** Works until the demonstration stops, then throws its abort. */
  async work(): Promise<never> {
    for (;;) {
      const { view } = this.link;
      if (view === undefined) await this.glance();
      else await this.next(view);
    }
  }

  private async next(view: AdvisorView): Promise<void> {
    const { own } = view;
    const shift = this.run.clock.shiftOf(this.island);
    if (own === undefined) {
      const free = view.day === 'open' && view.islands[String(this.island)] === 'free';
      return shift !== undefined && free ? this.signIn(shift) : this.glance();
    }
    // Somebody has taken this code elsewhere to try it: leave it to them.
    if (own.island !== this.island) return this.glance();
    switch (own.state) {
      case 'free':
        return shift === undefined ? this.goOff() : this.callNext(own, shift);
      case 'called':
        return own.ticket === undefined ? this.glance() : this.await(own.ticket, view);
      case 'serving':
        return own.ticket === undefined ? this.glance() : this.advise(own, own.ticket);
      case 'break':
        return this.rest(shift);
    }
  }

  private async callNext(own: OwnIsland, shift: Shift): Promise<void> {
    if (!same(own.themes, shift.themes) || !same(own.languages, shift.languages)) {
      return this.signIn(shift);
    }
    if (own.eligible === 0) return this.glance();
    await this.link.changed(this.run.pace.breath());
    if (this.link.view?.own?.state === 'free')
      await this.give('call-next', { island: this.island });
  }

  private async await(ticket: OwnTicket, view: AdvisorView): Promise<void> {
    const { island } = this;
    const { pace, guests } = this.run;
    if (guests.get(ticket.ticketId)?.outcome !== 'no-show') {
      if (await this.still(ticket, pace.walk())) await this.give('start-interview', { island });
    } else if (await this.still(ticket, pace.recall())) {
      const enough = ticket.calls >= view.callsBeforeNoShow;
      await this.give(enough ? 'no-show' : 'recall', { island });
    }
  }

  private async advise(own: OwnIsland, ticket: OwnTicket): Promise<void> {
    const guest = this.run.guests.get(ticket.ticketId);
    const planned = guest?.interview ?? UNPLANNED_INTERVIEW;
    const over = own.since + this.run.pace.scaled(planned);
    if (over > this.link.now()) return this.link.changed(over - this.link.now());

    const { island } = this;
    const { ticketId } = ticket;
    const theme = this.otherTheme(ticket);
    const chance = this.run.random();
    if (this.diverted.has(ticketId) || guest === undefined || chance > TRANSFERRED + PARKED) {
      await this.give('finish-interview', { island });
    } else {
      this.diverted.add(ticketId);
      if (chance < PARKED) await this.give('park-ticket', { ticketId, minutes: 1 });
      else if (theme !== undefined) await this.give('transfer-ticket', { ticketId, theme });
    }
    const free = this.link.view?.own?.state === 'free';
    if (free && this.run.random() < BREAK_AFTER) await this.takeBreak(this.run.pace.pause());
  }

  private async goOff(): Promise<void> {
    if (this.run.clock.staffedAgain(this.island, LONGEST_BREAK)) await this.takeBreak(0);
    else await this.give('sign-out-island', { island: this.island });
  }

  /** @param least real ms the break lasts at least */
  private async takeBreak(least: number): Promise<void> {
    this.breakOver = this.link.now() + least;
    const minutes = Math.max(1, Math.round(least / 60_000));
    await this.give('start-break', { island: this.island, minutes });
  }

  private async rest(shift: Shift | undefined): Promise<void> {
    const more = this.breakOver - this.link.now();
    if (more > 0) return this.link.changed(more);
    if (shift !== undefined) return this.give('end-break', { island: this.island });
    if (this.run.clock.staffedAgain(this.island, LONGEST_BREAK)) return this.glance();
    return this.give('sign-out-island', { island: this.island });
  }

  private async signIn({ languages, themes }: Shift): Promise<void> {
    await this.give('sign-in-island', {
      island: this.island,
      languages: [...languages],
      themes: [...themes],
    });
  }

  /** A theme another island advises on today in the visitor's language. */
  private otherTheme({ theme, language }: OwnTicket): Theme | undefined {
    const others = this.run.clock.themesIn(language).filter((other) => other !== theme);
    return others[Math.floor(this.run.random() * others.length)];
  }

  /** Waits, and tells whether the island's ticket is then still the same, called as before. */
  private async still(ticket: OwnTicket, ms: number): Promise<boolean> {
    const until = this.link.now() + ms;
    for (;;) {
      const own = this.link.view?.own;
      if (own?.state !== 'called' || own.ticket?.ticketId !== ticket.ticketId) return false;
      const more = until - this.link.now();
      if (more <= 0) return true;
      await this.link.changed(more);
    }
  }

  /** Then looks again: what came of it, or what has changed meanwhile that it was refused. */
  private async give<K extends CommandKind>(kind: K, payload: CommandPayload<K>): Promise<void> {
    await this.link.send(kind, payload);
    await this.glance();
  }

  private glance(): Promise<void> {
    return this.link.changed(this.run.pace.glance());
  }
}

function same(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
}
