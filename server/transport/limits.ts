/** So many at once, and so many more each second after that. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Everything a client can overdo. Each is far above what people and their devices need. */
export interface Limits {
  /** Connections open at once from one address, sockets among them: a hall loads its pages by six each. */
  readonly connectionsPerAddress: number;
  /**
   * Sockets open at once from one address: a hall's 500 phones share that of the guests' network, and all come
   * back while the server still holds the ends of their dead ones (`PING_TIMEOUT` in `sockets.ts`).
   */
  readonly socketsPerAddress: number;
  /** New sockets, by address: that hall three times over, for a network that comes and goes. */
  readonly connects: Rate;
  /** Messages of any kind, by socket. */
  readonly messages: Rate;
  /** The same of a kiosk or display: one that was cut off delivers all its tickets when it is back. */
  readonly deviceMessages: Rate;
  /** All that comes in on one socket, events or not: past them it is dropped. More than all its messages. */
  readonly packets: Rate;
  /** Refusals for speed, by socket; past them the socket is dropped. */
  readonly excess: Rate;
  /** Commands, by session. */
  readonly commands: Rate;
  /** Commands, by device: as many leased numbers as there can be (`settings.leasedNumbers`), and more. */
  readonly deviceCommands: Rate;
  /** Commands of one visitor's phone, over all its pages. */
  readonly phoneCommands: Rate;
  /** Queries, by session or device. */
  readonly queries: Rate;
  /** Snapshots asked for, by socket. */
  readonly resyncs: Rate;
  /** Tries to sign in, by address; besides, each staff code has its lock-out. */
  readonly signIns: Rate;
  /** Requests to be paired, by address. */
  readonly pairings: Rate;
  /** Warnings in the log about sockets that were dropped or not let in, of all together. */
  readonly warnings: Rate;
  /** HTTP requests a minute, by address: a hall's phones load their page anew when the server is a newer one. */
  readonly httpPerMinute: number;
  /** The head of a request is there by then, ms. */
  readonly headersMs: number;
  /** What a page sends is small and there by then, ms; files from the office take longer (`jobs.ts`). */
  readonly bodyMs: number;
  /** Without a byte read for so long a file on its way out is given up, ms. */
  readonly stalledMs: number;
  /** Bytes a socket may leave unread before it is dropped. */
  readonly unreadBytes: number;
}

export const defaultLimits: Limits = {
  connectionsPerAddress: 5000,
  socketsPerAddress: 1200,
  connects: { burst: 1500, perSecond: 100 },
  messages: { burst: 120, perSecond: 40 },
  deviceMessages: { burst: 400, perSecond: 40 },
  packets: { burst: 1000, perSecond: 100 },
  excess: { burst: 200, perSecond: 20 },
  commands: { burst: 60, perSecond: 20 },
  deviceCommands: { burst: 300, perSecond: 20 },
  phoneCommands: { burst: 5, perSecond: 0.5 },
  queries: { burst: 10, perSecond: 2 },
  resyncs: { burst: 5, perSecond: 1 },
  signIns: { burst: 30, perSecond: 0.25 },
  pairings: { burst: 6, perSecond: 0.1 },
  warnings: { burst: 100, perSecond: 0.5 },
  httpPerMinute: 3000,
  headersMs: 15_000,
  bodyMs: 15_000,
  stalledMs: 30_000,
  unreadBytes: 1024 * 1024,
};

const ANY: Rate = { burst: 1e9, perSecond: 1e9 };

/** For load tests on a machine of one's own: a client may be as fast as it can. */
export const noRateLimits: Partial<Limits> = {
  connectionsPerAddress: 1e9,
  socketsPerAddress: 1e9,
  connects: ANY,
  messages: ANY,
  deviceMessages: ANY,
  packets: ANY,
  commands: ANY,
  deviceCommands: ANY,
  phoneCommands: ANY,
  queries: ANY,
  resyncs: ANY,
  signIns: ANY,
  pairings: ANY,
  httpPerMinute: 1e9,
};
