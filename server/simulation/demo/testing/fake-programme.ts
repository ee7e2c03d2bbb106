import type { Command } from '#protocol/commands.js';
import type { Result } from '#protocol/refusals.js';
import { ok } from '#protocol/refusals.js';
import type { Settings } from '#protocol/settings.js';
import { WORKSHOP_COMMAND_KINDS } from '#protocol/workshops/commands.js';

import { hashSecret } from '../../../application/access/tokens.js';
import type { WorkshopViews } from '../../../application/views/workshops-view.js';
import { createWorkshopViews } from '../../../application/views/workshops-view.js';
import { localTime } from '../../../domain/calendar.js';
import type {
  WorkshopActor,
  WorkshopAnswer,
  WorkshopCommand,
} from '../../../domain/workshops/command.js';
import { decide } from '../../../domain/workshops/decide.js';
import { dueAt } from '../../../domain/workshops/due.js';
import type { WorkshopEvent } from '../../../domain/workshops/events.js';
import { evolve } from '../../../domain/workshops/evolve.js';
import { emptyProgramme } from '../../../domain/workshops/state.js';
import { withHashedKeys } from '../../../transport/workshop-keys.js';

const KINDS: ReadonlySet<string> = new Set(WORKSHOP_COMMAND_KINDS);
const SYSTEM: WorkshopActor = { kind: 'system' };

/** The workshops of a fake centre: the real rules and views, kept nowhere. */
export class FakeProgramme {
  readonly state = emptyProgramme();
  readonly events: WorkshopEvent[] = [];
  private readonly make = createWorkshopViews();
  private ids = 0;

  constructor(private readonly settings: Settings) {
    this.must({ kind: 'carry-programme', payload: {} });
  }

  views(): WorkshopViews {
    return this.make(this.state, this.settings, Date.now());
  }

  /** Lets what is due happen. */
  tick(): void {
    const due = dueAt(this.state, this.settings, Date.now());
    if (due.length > 0) this.must({ kind: 'workshop-tick', payload: {} });
  }

  /** Does a command about workshops; `undefined` where it is none. */
  does({ kind, payload }: Command, actor: WorkshopActor): Result<WorkshopAnswer> | undefined {
    if (!KINDS.has(kind)) return undefined;
    const hashed = withHashedKeys(payload, (code) => hashSecret(code));
    return this.decide({ kind, payload: hashed } as WorkshopCommand, actor);
  }

  /** Something that no rule is asked about. */
  happens(event: WorkshopEvent): void {
    evolve(this.state, event);
    this.events.push(event);
  }

  private must(command: WorkshopCommand): void {
    const done = this.decide(command, SYSTEM);
    if (!done.ok) throw new Error(`${command.kind}: ${done.refusal.code}`);
  }

  private decide(command: WorkshopCommand, actor: WorkshopActor): Result<WorkshopAnswer> {
    const now = Date.now();
    const decision = decide(this.state, command, actor, {
      now,
      today: localTime(now, this.settings.timeZone).date,
      settings: this.settings,
      newId: () => `workshops-${String(++this.ids).padStart(6, '0')}`,
    });
    if (!decision.ok) return decision;
    for (const event of decision.value.events) this.happens(event);
    return ok(decision.value.answer);
  }
}
