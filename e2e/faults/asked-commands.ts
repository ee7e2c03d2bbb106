import { isDeepStrictEqual } from 'node:util';

import type { CommandAnswer, CommandKind, CommandPayload } from '#protocol/commands.js';
import { type Client, newCommandId } from '../harness/client.js';
import type { Sent } from '../harness/load.js';
import { journalDays } from './clock-journal.js';

type Sender = Client<'kiosk'> | Client<'advisor'> | Client<'steward'>;

/** What was found of commands that had been answered with yes. */
export interface Looked {
  readonly answered: number;
  readonly lost: number;
  readonly doubled: number;
  readonly problems: readonly string[];
}

/** Commands of a scenario that gives them one by one: each is looked for later, and given once more. */
export class AskedCommands {
  #sent: Sent[] = [];

  /**
   * Gives a command that has to be accepted.
   * @param by who gives it, and who gives it again: a person may be signed in anew by then
   * @throws the refusal's code
   */
  async ask<K extends CommandKind>(
    by: () => Sender,
    kind: K,
    payload: CommandPayload<K>,
  ): Promise<CommandAnswer<K>> {
    const id = newCommandId();
    const value = await by().accepted(kind, payload, { id, retry: true });
    const again: Sent['again'] = () => by().command(kind, payload, { id, retry: true });
    this.#sent.push({ id, kind, answer: { ok: true, value }, again });
    return value;
  }

  /**
   * Looks for all that was asked since in the journals, then repeats it: each gets its first answer, and is
   * done once.
   * @param data the folder of the server
   */
  async lookFor(data: string): Promise<Looked> {
    const sent = this.#sent.splice(0);
    const problems: string[] = [];
    const before = await timesIn(data);
    const lost = sent.filter(({ id }) => !before.has(id));
    const answers = await Promise.all(sent.map((command) => command.again()));
    const otherwise = sent.filter(({ answer }, at) => !isDeepStrictEqual(answers[at], answer));
    const after = await timesIn(data);
    const twice = sent.filter(({ id }) => (after.get(id) ?? 0) > 1);
    for (const { kind, id } of lost) problems.push(`${kind} ${id} is not in the journal`);
    for (const { kind, id } of otherwise) problems.push(`${kind} ${id} is answered otherwise now`);
    for (const { kind, id } of twice) problems.push(`${kind} ${id} is in the journal twice`);
    const doubled = new Set([...otherwise, ...twice].filter((each) => !lost.includes(each)));
    return { answered: sent.length, lost: lost.length, doubled: doubled.size, problems };
  }
}

/** How often each command is in the journals, by its id. */
export async function timesIn(data: string): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number>();
  for (const { records } of await journalDays(data)) {
    for (const { id } of records) times.set(id, (times.get(id) ?? 0) + 1);
  }
  return times;
}
