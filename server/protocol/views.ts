import type {
  Alarm,
  DisplayNotice,
  EndedInterview,
  InterviewNotes,
  OwnDay,
  PlannedShift,
  UndoOffer,
} from './desk-views.js';
import type { DisplaySettings } from './display-settings.js';
import type { PlanItem } from './floor-plan.js';
import type { DirectoryStamp } from './jobs/directory.js';
import type { RunningImport } from './jobs/library.js';
import type { KioskSettings } from './kiosk-settings.js';
import type {
  Channel,
  DeviceKind,
  HelpKind,
  IslandState,
  Language,
  Outcome,
  PaperState,
  PeopleKind,
  Role,
  SeatKind,
  Theme,
  TicketStatus,
} from './vocabulary.js';
import type { WaitRange, WaitRanges } from './waiting.js';
import type {
  BookingView,
  DisplaySession,
  StewardWorkshops,
  WorkshopsView,
} from './workshops/views.js';

/**
 * What each audience sees, and all that it sees. Times are ms since 1970 on the server's clock.
 * A field that does not apply is absent (never null): changes travel as JSON merge patches.
 */

export type DayStatus = 'open' | 'closed';

/** How many wait, by theme and language. Called, parked and closed tickets do not wait. */
export type WaitingCounts = Readonly<Record<Theme, Readonly<Record<Language, number>>>>;

/** How many islands are staffed for a theme and a language now, those on a break too. No entry: none is. */
export type DutyCounts = Readonly<
  Partial<Record<Theme, Readonly<Partial<Record<Language, number>>>>>
>;

/** A page without rights: it may sign in, or ask to be paired. */
export interface GuestView {
  readonly audience: 'guest';
  /** Only in a demonstration: codes and PINs to sign in with. */
  readonly demo?: {
    readonly staff: readonly { code: string; pin: string; roles: readonly Role[] }[];
  };
}

/** Each kiosk sees its own. */
export interface KioskView {
  readonly audience: 'kiosk';
  /** As the team calls it. */
  readonly name: string;
  readonly settings: KioskSettings;
  readonly day: DayStatus;
  readonly waiting: WaitingCounts;
  readonly waits: WaitRanges;
  /** Languages that nobody at an island speaks now, by theme; a theme is absent where each has somebody. */
  readonly unstaffed: Readonly<Partial<Record<Theme, readonly Language[]>>>;
  /** Base of the phone page's address, without a trailing slash. */
  readonly phoneUrl: string;
  /** IANA name, for times on screen and paper. */
  readonly timeZone: string;
  /** This kiosk's own where it has one, else the centre's. */
  readonly idleSeconds: number;
  readonly warningSeconds: number;
  readonly ticketSeconds: number;
  readonly seats: Readonly<Record<SeatKind, SeatsFree>>;
  readonly seatMinutes: number;
  /** A steward was asked to come to this kiosk, or is on the way. */
  readonly help?: 'asked' | 'coming';
  /** Which jobs directory is the one of today. */
  readonly jobs: DirectoryStamp;
  readonly workshops: WorkshopsView;
}

/** How many places of a kind there are and how many are free; those that suit a wheelchair are in both. */
export interface SeatsFree {
  readonly total: number;
  readonly free: number;
  readonly accessible: number;
  readonly accessibleFree: number;
}

/** Numbers and islands, today's workshops, what waiting is like. Each display sees its own zone. */
export interface DisplayView {
  readonly audience: 'display';
  readonly settings: DisplaySettings;
  readonly day: DayStatus;
  /** Of its islands, newest first: all that are being called now, then the last that were, up to 8 in all. */
  readonly calls: readonly DisplayCall[];
  /** None where its settings say so. */
  readonly workshops: readonly DisplaySession[];
  /** None where its settings say so. */
  readonly waits: WaitRanges;
  readonly notices: Readonly<Record<string, DisplayNotice>>;
  readonly timeZone: string;
}

export interface DisplayCall {
  /** New for every announcement (a recall too): acknowledge it once. */
  readonly callId: string;
  readonly number: number;
  readonly island: number;
  readonly calling: boolean;
}

/** The visitor's own ticket: number, state, island, nothing else. */
export interface PhoneView {
  readonly audience: 'phone';
  readonly number: number;
  readonly status: TicketStatus;
  /** While waiting: how many of the same theme and language come before. */
  readonly ahead?: number;
  /** While waiting: how long still; absent where nobody knows. */
  readonly wait?: WaitRange;
  /** Missed its call and waits at the head until then. */
  readonly missedUntil?: number;
  /** Missed its call: when it was called last. */
  readonly calledAt?: number;
  /** While called or in interview. */
  readonly island?: number;
  /** Which announcement this is; a recall is a new one. */
  readonly callId?: string;
  readonly outcome?: Outcome;
}

export interface AdvisorView {
  readonly audience: 'advisor';
  readonly day: DayStatus;
  readonly staffCode: string;
  /** Every island of the centre by number: who could sign in where. */
  readonly islands: Readonly<Record<string, 'free' | 'taken' | 'mine'>>;
  /** The advisor's own island; absent until signed in to one. */
  readonly own?: OwnIsland;
  readonly waiting: WaitingCounts;
  readonly waits: WaitRanges;
  readonly onDuty: DutyCounts;
  /** What the own island may take back; here, because its island's ticket has gone. */
  readonly undo?: UndoOffer;
  /** To be noted still; absent while there is another ticket at the island. */
  readonly ended?: EndedInterview;
  readonly ownDay: OwnDay;
  readonly alarms: Readonly<Record<string, Alarm>>;
  /** Today's. */
  readonly rota: readonly PlannedShift[];
  /** Waiting and parked tickets by id, for "call this one". */
  readonly queue: Readonly<Record<string, QueueTicket>>;
  readonly callsBeforeNoShow: number;
  readonly jobs: DirectoryStamp;
  /** Base of phone pages' addresses, without a trailing slash: for what is printed for a visitor. */
  readonly phoneUrl: string;
  readonly workshops: WorkshopsView;
  readonly timeZone: string;
}

export interface OwnIsland {
  readonly island: number;
  readonly state: IslandState;
  readonly since: number;
  readonly languages: readonly Language[];
  readonly themes: readonly Theme[];
  /** How many waiting tickets fit these themes and languages. */
  readonly eligible: number;
  readonly breakUntil?: number;
  /** Until when the advisor means to stay. */
  readonly until?: number;
  readonly ticket?: OwnTicket;
}

export interface OwnTicket {
  readonly ticketId: string;
  readonly number: number;
  readonly theme: Theme;
  readonly language: Language;
  readonly arrivedAt: number;
  /** Calls within the no-show window. */
  readonly calls: number;
  readonly calledAt: number;
  /** A display has acknowledged the last call. */
  readonly shown: boolean;
  /** Interview running since; survives a transfer. */
  readonly interviewSince?: number;
  readonly transferred: boolean;
  /** While in interview. */
  readonly notes?: InterviewNotes;
}

export interface QueueTicket {
  readonly number: number;
  readonly theme: Theme;
  readonly language: Language;
  readonly arrivedAt: number;
  readonly status: 'waiting' | 'parked';
  readonly priority: boolean;
  /** Missed its call; stands at the head until then. */
  readonly missedUntil?: number;
  readonly parkedUntil?: number;
  /** Place in the order of all who wait, from 1; absent while parked. */
  readonly place?: number;
  readonly transferred: boolean;
  /** Of one that was transferred: since when its interview runs. */
  readonly interviewSince?: number;
}

export interface StewardView {
  readonly audience: 'steward';
  readonly staffCode: string;
  readonly day: DayStatus;
  readonly date?: string;
  readonly openedAt?: number;
  readonly waiting: WaitingCounts;
  readonly waits: WaitRanges;
  /** How long those who wait are likely to wait still, by ticket id; none where nobody knows. */
  readonly expected: Readonly<Record<string, WaitRange>>;
  readonly alarms: Readonly<Record<string, Alarm>>;
  readonly notices: Readonly<Record<string, DisplayNotice>>;
  /** Counted by hand today. */
  readonly people: Readonly<Record<PeopleKind, number>>;
  /** The centre's plan; empty: as the page draws it by itself. */
  readonly floorPlan: readonly PlanItem[];
  /** Rooms for collective activities, by id. */
  readonly rooms: Readonly<Record<string, { readonly name: string }>>;
  /** Limits beyond which stewards are told. */
  readonly waitAlertMinutes: number;
  readonly callWindowSeconds: number;
  /** All of today's tickets by id. */
  readonly tickets: Readonly<Record<string, StewardTicket>>;
  readonly islands: Readonly<Record<string, StewardIsland>>;
  readonly devices: Readonly<Record<string, StewardDevice>>;
  /** Devices that ask to be paired, by request. */
  readonly pairing: Readonly<Record<string, PairingRequest>>;
  /** Every place of the multimedia space, by kind and number (`computer-1`). */
  readonly seats: Readonly<Record<string, StewardSeat>>;
  /** Times help was given today, by kind. */
  readonly help: Readonly<Record<HelpKind, number>>;
  readonly seatMinutes: number;
  readonly phoneUrl: string;
  /** The centre's own idle time: what a kiosk without its own goes by. */
  readonly idleSeconds: number;
  readonly timeZone: string;
  /** Of the server; a kiosk with another runs an older page. */
  readonly version: string;
  /** `failing`: commands are refused until the disk can be written again. */
  readonly storage: 'ok' | 'failing';
  readonly workshops: StewardWorkshops;
}

export interface StewardTicket {
  readonly number: number;
  readonly shortCode: string;
  readonly theme: Theme;
  readonly language: Language;
  readonly channel: Channel;
  readonly arrivedAt: number;
  /** Given by a kiosk that was cut off. */
  readonly offline?: true;
  readonly status: TicketStatus;
  readonly priority: boolean;
  readonly island?: number;
  readonly calls?: number;
  readonly calledAt?: number;
  readonly shown?: boolean;
  readonly interviewSince?: number;
  readonly missedUntil?: number;
  readonly parkedUntil?: number;
  readonly transferred: boolean;
  readonly outcome?: Outcome;
  readonly closedAt?: number;
  /** A no-show may still come back until then. */
  readonly returnUntil?: number;
  /** A double: closed without an outcome; the number that stays. */
  readonly mergedInto?: number;
}

export interface StewardIsland {
  readonly state: IslandState | 'closed';
  readonly staffCode?: string;
  readonly since?: number;
  readonly languages?: readonly Language[];
  readonly themes?: readonly Theme[];
  readonly breakUntil?: number;
  /** Until when the advisor means to stay. */
  readonly until?: number;
  readonly number?: number;
}

export interface StewardDevice {
  readonly kind: DeviceKind;
  readonly name: string;
  readonly online: boolean;
  readonly pairedAt: number;
  /** When it came online or went; absent where it was never seen since the server's start. */
  readonly since?: number;
  /** Of kiosks only. */
  readonly kiosk?: StewardKiosk;
  /** Of displays only. */
  readonly display?: StewardDisplay;
}

export interface StewardDisplay {
  readonly settings: DisplaySettings;
  /** Settings that could not be read and fell back to their defaults. */
  readonly problems: readonly (keyof DisplaySettings)[];
  /** As last reported; absent where it never was. */
  readonly sound?: 'on' | 'blocked';
  readonly voices?: readonly Language[];
}

export interface StewardKiosk {
  readonly settings: KioskSettings;
  /** Settings that could not be read and fell back to their defaults. */
  readonly problems: readonly (keyof KioskSettings)[];
  /** As last reported; absent where it never was. */
  readonly version?: string;
  readonly paper?: PaperState;
  /** Tickets it gave while cut off: not yet delivered, and refused when they were. */
  readonly pending: number;
  readonly undelivered: number;
  readonly lastTicketAt?: number;
  /** The last time it was cut off and gave tickets: how many, between when and when, and when they came. */
  readonly meanwhile?: {
    readonly tickets: number;
    readonly from: number;
    readonly until: number;
    readonly deliveredAt: number;
  };
  /** A visitor there asks for a steward. */
  readonly help?: { readonly askedAt: number; readonly coming: boolean };
}

export interface StewardSeat {
  readonly kind: SeatKind;
  readonly number: number;
  readonly accessible: boolean;
  /** While it is taken. */
  readonly takenAt?: number;
  readonly until?: number;
  readonly channel?: Channel;
}

export interface PairingRequest {
  readonly kind: DeviceKind;
  /** Shown on the device's own screen too, so that the right one is approved. */
  readonly code: string;
  readonly askedAt: number;
  readonly address: string;
}

/** The office asks; only what it needs to ask well is live. */
export interface OfficeView {
  readonly audience: 'office';
  readonly staffCode: string;
  readonly roles: readonly Role[];
  readonly day: DayStatus;
  /** Today at the centre. */
  readonly today: string;
  readonly jobs: {
    /** Raised whenever the answer to `jobs-library` may have changed. */
    readonly revision: number;
    /** The import that is running now. */
    readonly running?: RunningImport;
  };
  readonly timeZone: string;
  /** Raised whenever the answer to `programme` may have changed. */
  readonly programmeRevision: number;
  /** Base of the addresses that phones and calendars open, without a trailing slash. */
  readonly phoneUrl: string;
}

export interface Views {
  guest: GuestView;
  kiosk: KioskView;
  display: DisplayView;
  phone: PhoneView;
  booking: BookingView;
  advisor: AdvisorView;
  steward: StewardView;
  office: OfficeView;
}
export type View = Views[keyof Views];
