import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Socket } from 'socket.io';
import { Server } from 'socket.io';

import { defaultDisplaySettings } from '#protocol/display-settings.js';
import { diff } from '#protocol/merge-patch.js';
import type { JsonObject } from '#protocol/merge-patch.js';
import { defaultSettings } from '#protocol/settings.js';
import type { ClientToServer, Handshake, ServerToClient } from '#protocol/socket.js';
import { handshakeSchema } from '#protocol/socket.js';
import type { View } from '#protocol/views.js';

import type { DeviceRecord } from '../../../application/access/documents.js';
import { advisorView } from '../../../application/views/advisor-view.js';
import { displayView } from '../../../application/views/display-view.js';
import { kioskView } from '../../../application/views/kiosk-view.js';
import { officeView } from '../../../application/views/office-view.js';
import { phoneView } from '../../../application/views/phone-view.js';
import { stewardView } from '../../../application/views/steward-view.js';
import { hashSecret, newToken } from '../../../application/access/tokens.js';
import type { Actor, ClientCommand } from '../../../domain/reception/command.js';
import type { DemoStaff } from '../../demo-staff.js';
import { VirtualCentre } from '../../virtual-centre.js';
import { FakeDevices } from './fake-devices.js';
import { FakeProgramme } from './fake-programme.js';

type Page = Socket<ClientToServer, ServerToClient>;
type Held = DeviceRecord | DemoStaff;

/**
 * The real rules and views behind a socket that speaks the protocol, without the rest of a server: no
 * journal, no limits, every pairing approved. It can go away and come back.
 */
export class FakeCentre {
  readonly centre: VirtualCentre;
  /** Every ticket given with its command's id, to see that a repeated command takes no second one. */
  readonly answers = new Map<string, unknown>();
  readonly devices = new FakeDevices();
  readonly programme: FakeProgramme;
  private readonly rights = new Map<string, Held>();
  private readonly pages = new Map<Page, { actor: Actor; version: number; view?: View }>();
  private io: Server<ClientToServer, ServerToClient> | undefined;
  private port = 0;
  private clock: NodeJS.Timeout | undefined;

  constructor(private readonly staff: readonly DemoStaff[]) {
    const today = new Date().toISOString().slice(0, 10);
    const settings = { ...defaultSettings, timeZone: 'UTC' };
    this.centre = new VirtualCentre(settings, today, Date.now());
    this.programme = new FakeProgramme(settings);
  }

  /** @returns the address; the same after `stop` */
  async start(): Promise<string> {
    const http = createServer();
    this.io = new Server(http);
    this.io.use((socket, next) => {
      const parsed = handshakeSchema.safeParse(socket.handshake.auth);
      const refused = parsed.success ? this.refusal(parsed.data) : 'malformed';
      if (refused === undefined) next();
      else next(Object.assign(new Error(refused), { data: { code: refused } }));
    });
    this.io.on('connection', (page) => this.serve(page));
    await new Promise<void>((resolve) => http.listen(this.port, '127.0.0.1', resolve));
    this.port = (http.address() as AddressInfo).port;
    this.clock = setInterval(() => {
      this.centre.now = Date.now();
      if (this.centre.due !== undefined && this.centre.due <= this.centre.now) this.centre.tick();
      this.programme.tick();
      this.publish();
    }, 20);
    return `http://127.0.0.1:${this.port}`;
  }

  async stop(): Promise<void> {
    clearInterval(this.clock);
    await this.io?.close();
    this.pages.clear();
  }

  forgetRights(): void {
    this.rights.clear();
  }

  get connected(): number {
    return this.pages.size;
  }

  /** Somebody's command, as if sent by a page. */
  give(actor: Actor, command: ClientCommand): void {
    this.centre.now = Date.now();
    this.centre.must(actor, command);
    this.publish();
  }

  private refusal(handshake: Handshake): string | undefined {
    if (handshake.audience === 'guest') return undefined;
    if (handshake.audience === 'phone') {
      const known = this.centre.state.ticketBySecret.has(hashSecret(handshake.secret));
      return known ? undefined : 'ticket-unknown';
    }
    if (handshake.audience === 'booking') return 'booking-unknown';
    return this.rights.has(handshake.token) ? undefined : 'session-expired';
  }

  private serve(page: Page): void {
    const handshake = handshakeSchema.parse(page.handshake.auth);
    if (handshake.audience === 'guest') return this.serveGuest(page);
    this.pages.set(page, { actor: this.actorOf(handshake), version: 1 });
    page.on('disconnect', () => this.pages.delete(page));
    page.on('resync', (ack) => {
      const followed = this.pages.get(page);
      const view = followed?.view;
      if (followed === undefined || view === undefined) return;
      ack({ ok: true, value: { version: followed.version, now: Date.now(), view } });
    });
    page.on('command', (command, ack) => {
      const { id, kind, payload } = command;
      const actor = this.actorOf(handshake);
      if (this.devices.does(command, actor)) return ack({ ok: true, value: {} });
      const done = actor.kind === 'phone' ? undefined : this.programme.does(command, actor);
      if (done !== undefined) {
        ack(done);
        return this.publish();
      }
      const known = this.answers.get(id);
      if (known !== undefined) return ack({ ok: true, value: known as Record<string, never> });
      this.centre.now = Date.now();
      const answer = this.centre.ask(actor, lanePayload(kind, payload));
      if (answer.ok) this.answers.set(id, answer.value);
      ack(answer);
      this.publish();
    });
    this.publish();
  }

  private serveGuest(page: Page): void {
    page.on('sign-in', ({ code, pin }, ack) => {
      const member = this.staff.find((one) => one.code === code && one.pin === pin);
      if (member === undefined) return ack({ ok: false, refusal: { code: 'sign-in-failed' } });
      ack({ ok: true, value: { token: this.newRight(member), code, roles: member.roles } });
    });
    page.on('request-pairing', ({ kind }, ack) => {
      page.emit('paired', { token: this.newRight(this.devices.add(kind)) });
      ack({ ok: true, value: { requestId: 'request-1', code: '1234' } });
    });
  }

  private newRight(held: Held): string {
    const token = newToken();
    this.rights.set(token, held);
    return token;
  }

  private actorOf(handshake: Handshake): Actor {
    if (handshake.audience === 'guest') throw new Error('a guest does not act');
    if (handshake.audience === 'phone') {
      const ticketId = this.centre.state.ticketBySecret.get(hashSecret(handshake.secret)) ?? '';
      return { kind: 'phone', ticketId };
    }
    const held = handshake.audience === 'booking' ? undefined : this.rights.get(handshake.token);
    if (held === undefined) throw new Error('nobody without rights is let in');
    return 'code' in held
      ? { kind: 'staff', staffId: held.code, roles: held.roles }
      : { kind: 'device', deviceId: held.deviceId, device: held.kind };
  }

  private publish(): void {
    for (const [page, followed] of this.pages) {
      const view = this.viewOf(followed.actor);
      if (followed.view === undefined) {
        page.emit('snapshot', { version: followed.version, now: Date.now(), view });
      } else {
        const patch = diff(json(followed.view), json(view));
        if (patch === undefined) continue;
        const base = followed.version++;
        page.emit('delta', { base, version: base + 1, now: Date.now(), patch });
      }
      followed.view = view;
    }
  }

  private viewOf(actor: Actor): View {
    const { settings } = this.centre;
    // The rules change one state in place here; views count each state object once, as the lane makes them.
    const state = { ...this.centre.state };
    const now = Date.now();
    const env = {
      now,
      today: state.day?.date ?? '',
      settings,
      phoneUrl: 'http://127.0.0.1',
      staffCodes: new Map(this.staff.map(({ code }) => [code, code])),
      devices: this.devices.forStewards(state),
      pairing: {},
      alarms: {},
      notices: {},
      waits: { ranges: {}, byTicket: {} },
      storage: 'ok' as const,
      jobs: { directory: '' },
      jobsOffice: { revision: 1 },
      workshops: this.programme.views(),
      programmeRevision: this.programme.state.revision,
      version: '1.2.3',
    };
    switch (actor.kind) {
      case 'device': {
        const { device, deviceId } = actor;
        if (device === 'display') return displayView(state, env, defaultDisplaySettings);
        return kioskView(state, this.devices.viewing(deviceId), env);
      }
      case 'staff': {
        const staff = { staffId: actor.staffId, code: actor.staffId };
        const { roles } = actor;
        if (roles.includes('planner')) return officeView(state, { ...staff, roles }, env);
        const steward = roles.includes('steward');
        return steward ? stewardView(state, staff, env) : advisorView(state, staff, env);
      }
      case 'phone': {
        const view = phoneView(state, actor.ticketId, env);
        if (view === undefined) throw new Error('a phone without its ticket');
        return view;
      }
      case 'system':
        throw new Error('the system sees no page');
    }
  }
}

function lanePayload(kind: string, payload: object): ClientCommand {
  if (kind !== 'take-ticket') return { kind, payload } as ClientCommand;
  const { secret, ...rest } = payload as { secret: string };
  return { kind, payload: { ...rest, secretHash: hashSecret(secret) } } as ClientCommand;
}

function json(view: View): JsonObject {
  return view as object as JsonObject;
}
