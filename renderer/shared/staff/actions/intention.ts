import type { CommandKind, CommandPayload } from '#protocol/commands.js';

/** A command that a person means, before it gets its id. */
export type Intention = {
  [K in CommandKind]: { readonly kind: K; readonly payload: CommandPayload<K> };
}[CommandKind];

/** Same text for the same intention. */
export function tokenOf(intention: Intention): string {
  return `${intention.kind} ${JSON.stringify(intention.payload)}`;
}
