import type { CommandPayload } from '#protocol/commands.js';
import type { JobsCommandKind } from '#protocol/jobs/commands.js';
import type { DirectoryStamp } from '#protocol/jobs/directory.js';
import type { JobsLibrary } from '#protocol/jobs/library.js';
import type { Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';
import type { OfficeView } from '#protocol/views.js';

import type { Actor } from '../../domain/reception/command.js';
import type { Signal } from '../access/signal.js';
import { createSignal } from '../access/signal.js';
import { createKnownCommands } from '../known-commands.js';
import type { Clock, Ids } from '../ports.js';
import { senderOf } from '../sender.js';
import { createDailyComposition } from './daily-composition.js';
import { BY_HAND, noJobs } from './current.js';
import type { DueFeed, Feeds } from './feeds.js';
import type { ImportJob, ImportRunner } from './import-job.js';
import { createImportTurns } from './import-turns.js';
import type { CurrentJobsReader, Uploads } from './jobs-ports.js';
import { libraryOf } from './library-of.js';
import type { NothingFound } from './nothing-found.js';

export type JobsCommand = {
  [K in JobsCommandKind]: { readonly kind: K; readonly payload: CommandPayload<K> };
}[JobsCommandKind];
type Answer = Result<Record<string, never>>;
type Importing = Extract<ImportJob, { readonly kind: 'import' }>;

/**
 * The jobs directory as the server sees it: which packages count, what is imported, when feeds are looked
 * at. It never opens a package, and an import never runs here: both would make the reception wait.
 */
export interface JobsDesk {
  /** Which files kiosks and desks should have; `directory` is empty until there is any. */
  stamp(): DirectoryStamp;
  office(): OfficeView['jobs'];
  library(): JobsLibrary;
  /**
   * A repeated id gets the answer of the first, once it was accepted. An import that was accepted runs on;
   * what comes of it is told by the view.
   * Refusals: not-allowed, role-missing, import-running, import-unknown, upload-unknown, feed-unknown,
   * malformed (feeds), storage-unavailable, command-id-reused.
   */
  submit(id: string, command: JobsCommand, actor: Actor): Promise<Answer>;
  /** Call every second: looks at what an import has changed, at feeds, at the date. Never rejects. */
  round(): Promise<void>;
  readonly changed: Signal<void>;
}

/** How often each is looked at, ms. */
const CURRENT_MS = 2_000;
const FEEDS_MS = 60_000;
const ANSWERS_KEPT = 500;

export function createJobsDesk(parts: {
  readonly current: CurrentJobsReader;
  readonly runner: ImportRunner;
  readonly uploads: Uploads;
  readonly feeds: Feeds;
  readonly nothingFound: NothingFound;
  readonly clock: Clock;
  readonly ids: Ids;
  timeZone(): string;
  /** A path's last part. */
  nameOf(path: string): string;
  problem(what: string, reason: unknown): void;
}): JobsDesk {
  const { uploads, feeds, nothingFound, clock, ids } = parts;
  const changed = createSignal<void>();
  const known = createKnownCommands<Answer>(ANSWERS_KEPT);
  let current = noJobs;
  let revision = 1;
  let commands: Promise<unknown> = Promise.resolve();
  let round: Promise<void> | undefined;
  let nextLook = 0;
  let nextFeeds = 0;

  const turns = createImportTurns({
    runner: parts.runner,
    clock,
    progressed: () => changed.emit(),
    changed: tell,
    look: () => look().catch((reason: unknown) => parts.problem('the jobs directory', reason)),
  });

  const composition = createDailyComposition({
    turns,
    clock,
    timeZone: () => parts.timeZone(),
    isThere: () => current.made !== undefined,
    composed: look,
    problem: (what, reason) => parts.problem(what, reason),
  });

  function tell(): void {
    revision += 1;
    changed.emit();
  }

  async function look(): Promise<void> {
    const now = await parts.current.look();
    if (now === undefined) return;
    current = now;
    tell();
  }

  function begin(work: Promise<unknown>): Answer {
    work.catch((reason: unknown) => parts.problem('an import of the jobs directory', reason));
    return ok({});
  }

  function runImport(job: Omit<Importing, 'kind' | 'importId'>): ReturnType<typeof turns.run> {
    return turns.run({ kind: 'import', importId: ids.newId(), ...job }, job);
  }

  async function startImport({
    uploadId,
    format,
  }: CommandPayload<'start-import'>): Promise<Answer> {
    const places = await uploads.files(uploadId);
    // a feed may have begun meanwhile; from here to the turn nothing is waited for
    if (turns.running !== undefined) return refuse('import-running');
    const [first, ...more] = places;
    if (first === undefined) return refuse('upload-unknown');
    const from = `${parts.nameOf(first)}${more.length === 0 ? '' : ` +${more.length}`}`;
    const fault = runImport({ format, origin: BY_HAND, from, places: [...places] });
    return begin(fault.then(() => uploads.remove(uploadId)));
  }

  function takeBack({ importId }: CommandPayload<'take-back-import'>): Answer {
    if (turns.running !== undefined) return refuse('import-running');
    const source = current.sources.find((one) => one.importId === importId);
    if (source === undefined) return refuse('import-unknown');
    return begin(turns.run({ kind: 'take-back', importId }, source));
  }

  async function runFeed(due: DueFeed): Promise<void> {
    const { feedId, format, kind, where } = due.feed;
    const from = kind === 'folder' ? parts.nameOf(where) : new URL(where).host;
    await feeds.tried(due, await runImport({ format, origin: feedId, from, places: [where] }));
    tell();
  }

  async function answer(command: JobsCommand): Promise<Answer> {
    switch (command.kind) {
      case 'report-nothing-found':
        return refuse('not-allowed');
      case 'start-import':
        return startImport(command.payload);
      case 'take-back-import':
        return takeBack(command.payload);
      case 'set-feeds': {
        const kept = await feeds.set(command.payload.feeds);
        if (kept.ok) tell();
        return kept;
      }
      case 'run-feed': {
        const feed = feeds.find(command.payload.feedId);
        if (feed === undefined) return refuse('feed-unknown');
        return turns.running === undefined ? begin(runFeed({ feed })) : refuse('import-running');
      }
    }
  }

  function ofKiosk(command: JobsCommand, actor: Actor): Answer {
    if (command.kind !== 'report-nothing-found') return refuse('not-allowed');
    if (actor.kind !== 'device' || actor.device !== 'kiosk') return refuse('not-allowed');
    nothingFound.report(actor.deviceId, command.payload.words);
    return ok({});
  }

  async function ofOffice(id: string, command: JobsCommand, actor: Actor): Promise<Answer> {
    const whose = `${command.kind} ${senderOf(actor)}`;
    const before = known.find(id, whose);
    if (before !== undefined) {
      return before === 'reused' ? refuse('command-id-reused') : before.answer;
    }
    const given = await answer(command);
    if (given.ok) known.keep(id, whose, given);
    return given;
  }

  async function feedsRound(): Promise<void> {
    await uploads.sweep();
    await nothingFound.round();
    const before = JSON.stringify(feeds.list());
    const due = await feeds.look();
    // a folder that is away, or back
    if (JSON.stringify(feeds.list()) !== before) tell();
    if (due !== undefined && turns.running === undefined) begin(runFeed(due));
  }

  async function oneRound(): Promise<void> {
    const now = clock.now();
    if (now >= nextLook || nextLook - now > CURRENT_MS) {
      nextLook = now + CURRENT_MS;
      await look();
      composition.ifDue();
    }
    // the clock may be set back
    if (now >= nextFeeds || nextFeeds - now > FEEDS_MS) {
      nextFeeds = now + FEEDS_MS;
      await feedsRound();
    }
  }

  nothingFound.changed.subscribe(tell);

  return {
    stamp() {
      const { made } = current;
      return {
        directory: made?.directory ?? '',
        ...(made?.offerList !== undefined && { offers: made.offerList }),
      };
    },
    office: () => ({
      revision,
      ...(turns.running !== undefined && { running: turns.running }),
    }),
    library: () =>
      libraryOf(current, {
        running: turns.running,
        lastFault: turns.lastFault,
        feeds: feeds.list(),
        nothingFound: nothingFound.weeks(),
      }),
    submit(id, command, actor) {
      if (actor.kind !== 'staff') return Promise.resolve(ofKiosk(command, actor));
      const may = actor.roles.includes('editor') || actor.roles.includes('administrator');
      if (!may) return Promise.resolve(refuse('role-missing'));
      const given = commands.then(() => ofOffice(id, command, actor));
      commands = given.catch(() => undefined);
      return given;
    },
    round() {
      // a slow disk lets no rounds pile up
      round ??= oneRound()
        .catch((reason: unknown) => parts.problem('the jobs directory', reason))
        .finally(() => (round = undefined));
      return round;
    },
    changed,
  };
}
