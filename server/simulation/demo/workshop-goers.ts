import { newTicketKeys } from '#protocol/ticket-keys.js';
import type { PublicSession } from '#protocol/workshops/views.js';

import { between } from '../../domain/seeded.js';
import type { DemoLink } from './link.js';
import { freshBytes } from './link.js';
import type { DemoRun } from './run.js';
import { pause } from './run.js';

/** Sessions begin this near, ms, are filled before the demonstration's people settle down. */
const NEAR = 36 * 3_600_000;
/** Real ms between two sign-ups until then, at most: many, but no storm. */
const BRISK = 120;
/** Share of those who come, and of those who cancel; the others are not seen again. */
const COMES = 0.8;
const CANCELS = 0.12;
/** Each time somebody looks: mostly seats that others wait for, so that one sees them move up. */
const AWAITED = 0.2;
const UNAWAITED = 0.005;
/** Some come to their session early, some late, ms around its start. */
const EARLIEST = 40 * 60_000;
const LATEST = 6 * 60_000;

interface Held {
  readonly sessionId: string;
  readonly secret: string;
  readonly code: string;
  readonly will: 'come' | 'cancel' | 'stay-away';
  /** ms since 1970 */
  readonly comesAt: number;
}

/** People who sign up for workshops at a kiosk or at the desk, come to them, or cancel. */
export class WorkshopGoers {
  private held: Held[] = [];
  /** How many hold a seat or wait in the end, by session: some stay half empty, some are sought after. */
  private readonly wanted = new Map<string, number>();

  constructor(
    private readonly run: DemoRun,
    private readonly kiosk: DemoLink<'kiosk'>,
    private readonly desk: DemoLink<'steward'>,
  ) {}

  /** Until the demonstration stops, then throws its abort. */
  async signUp(): Promise<never> {
    const { pace, signal } = this.run;
    for (;;) {
      const near = this.next(NEAR);
      const chosen = near ?? this.next(Infinity);
      if (chosen !== undefined) await this.takePlace(...chosen);
      await pause(near === undefined ? pace.breath() : Math.min(BRISK, pace.breath()), signal);
    }
  }

  /** Until the demonstration stops, then throws its abort. */
  async come(): Promise<never> {
    for (;;) {
      await pause(this.run.pace.breath(), this.run.signal);
      const sessions = this.desk.view?.workshops.sessions;
      if (sessions === undefined) continue;
      const now = this.desk.now();
      this.held = this.held.filter(({ sessionId }) => {
        const session = sessions[sessionId];
        return session !== undefined && session.signUp !== 'cancelled' && session.endsAt > now;
      });
      const arriving = this.held.find(({ will, comesAt }) => will === 'come' && comesAt <= now);
      if (arriving !== undefined) await this.checkIn(arriving);
      const leaving = this.held.find(({ will, sessionId }) => {
        const isAwaited = (sessions[sessionId]?.waiting ?? 0) > 0;
        return will === 'cancel' && this.run.random() < (isAwaited ? AWAITED : UNAWAITED);
      });
      if (leaving !== undefined) await this.cancel(leaving);
    }
  }

  /** A session that begins within so many ms and has fewer people than want to come. */
  private next(within: number): readonly [string, PublicSession] | undefined {
    const now = this.kiosk.now();
    const open = Object.entries(this.kiosk.view?.workshops.sessions ?? {})
      .filter(
        ([id, session]) =>
          (session.signUp === 'open' || session.signUp === 'waiting-list') &&
          session.startsAt - now < within &&
          session.capacity - session.left + session.waiting < this.wish(id, session),
      )
      .toSorted(([, one], [, other]) => one.startsAt - other.startsAt);
    // the next ones most
    return open[Math.floor(this.run.random() ** 2 * open.length)];
  }

  private wish(sessionId: string, { capacity, waiting, waitingLeft }: PublicSession): number {
    const known = this.wanted.get(sessionId);
    if (known !== undefined) return known;
    const { random } = this.run;
    const isSoughtAfter = random() < 0.35;
    const listed = Math.ceil((waiting + waitingLeft) * random());
    const wished = isSoughtAfter ? capacity + listed : Math.ceil(capacity * (0.2 + 0.6 * random()));
    this.wanted.set(sessionId, wished);
    return wished;
  }

  private async takePlace(sessionId: string, { startsAt }: PublicSession): Promise<void> {
    const { random } = this.run;
    const { secret, shortCode: code } = newTicketKeys(freshBytes);
    // a kiosk gives few places of one session in an hour; the desk as many as there are
    const where = random() < 0.3 ? this.kiosk : this.desk;
    const signedUp = await where.send('sign-up', { sessionId, secret, code });
    if (!signedUp.ok) {
      if (signedUp.refusal.code === 'too-many-from-kiosk') return;
      // Full, closed or gone meanwhile: nobody else of ours tries.
      this.wanted.set(sessionId, 0);
      return;
    }
    const chance = random();
    const will = chance < COMES ? 'come' : chance < COMES + CANCELS ? 'cancel' : 'stay-away';
    const comesAt = startsAt + between(random, -EARLIEST, LATEST);
    this.held.push({ sessionId, secret, code, will, comesAt });
  }

  private async checkIn(held: Held): Promise<void> {
    this.forget(held);
    // at the kiosk with the QR code, at the desk with the six characters
    if (this.run.random() < 0.5)
      await this.kiosk.send('check-in', { key: { secret: held.secret } });
    else await this.desk.send('check-in', { key: { code: held.code } });
  }

  private async cancel(held: Held): Promise<void> {
    this.forget(held);
    await this.kiosk.send('cancel-booking', { key: { code: held.code } });
  }

  private forget(held: Held): void {
    this.held = this.held.filter((one) => one !== held);
  }
}
