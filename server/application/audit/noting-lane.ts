import type { Lane } from '../lane.js';
import type { CommandAudit } from './command-audit.js';

/** The lane as the clock uses it: a day that it opens or closes is noted too, by nobody. */
export function notingLane(lane: Lane, audit: CommandAudit): Lane {
  return {
    ...lane,
    async submit(id, command, actor, at) {
      const accepted = audit.given(id, command, undefined);
      const outcome = await lane.submit(id, command, actor, at);
      if (outcome.ok) accepted?.();
      return outcome;
    },
  };
}
