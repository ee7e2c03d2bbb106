import { COMMANDS, FEEDBACK_COMMAND_KINDS } from '#protocol/commands.js';
import type { Result } from '#protocol/refusals.js';

import type { Measures } from '../application/measuring/measures.js';
import type { Elapsed } from './rate-limit.js';

type Answer = Promise<Result<unknown>> | Result<unknown>;

/** Of what visitors tell not even the moment is told: it would stand beside the journal's tickets. */
const UNMEASURED: ReadonlySet<string> = new Set(FEEDBACK_COMMAND_KINDS);
const UNKNOWN = 'unknown';

/**
 * Gives a command and measures how it was answered: its kind, which is one of ours whatever was sent, the
 * outcome's code, and how long it took. Feedback is given and not measured.
 */
export function measureCommand(
  message: unknown,
  give: () => Answer,
  measures: Pick<Measures, 'commandAnswered'>,
  elapsed: Elapsed,
): Answer {
  const kind = kindOf(message);
  if (UNMEASURED.has(kind)) return give();
  const began = elapsed();
  const told = (outcome: string): void =>
    measures.commandAnswered(kind, outcome, elapsed() - began);
  let answer: Answer;
  try {
    answer = give();
  } catch (error) {
    told('failed');
    throw error;
  }
  if (!(answer instanceof Promise)) {
    told(outcomeOf(answer));
    return answer;
  }
  return answer.then(
    (given) => {
      told(outcomeOf(given));
      return given;
    },
    (error: unknown) => {
      told('failed');
      throw error;
    },
  );
}

function outcomeOf(answer: Result<unknown>): string {
  return answer.ok ? 'ok' : answer.refusal.code;
}

function kindOf(message: unknown): string {
  if (typeof message !== 'object' || message === null) return UNKNOWN;
  const kind: unknown = Reflect.get(message, 'kind');
  return typeof kind === 'string' && Object.hasOwn(COMMANDS, kind) ? kind : UNKNOWN;
}
