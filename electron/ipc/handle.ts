import type { IpcMain, IpcMainInvokeEvent } from 'electron';

import { SHELL_CHANNELS } from '#protocol/shell.js';
import type { Shell } from '#protocol/shell.js';
import { shellSchemas } from '#protocol/shell-schemas.js';
import { isTrustedSender } from '../security/sender.js';

/** What the shell does for each message of the page. */
export type ShellHandlers = {
  readonly [K in keyof Shell]: (
    ...args: Parameters<Shell[K]>
  ) => Awaited<ReturnType<Shell[K]>> | ReturnType<Shell[K]>;
};

export interface IpcAround {
  readonly ipc: Pick<IpcMain, 'handle'>;
  /** The page that may send, as it is now; absent while there is none. */
  trusted(): { readonly id: number; readonly home: string } | undefined;
  /** A message that was refused, and why; never what was in it. */
  refused(channel: string, why: 'sender' | 'shape'): void;
}

/**
 * Answers the page's messages. security: each is checked for who sends it and what it carries; a refused
 * one rejects on the page's side and does nothing.
 */
export function handleShell(around: IpcAround, handlers: ShellHandlers): void {
  for (const name of Object.keys(SHELL_CHANNELS) as (keyof Shell)[]) {
    around.ipc.handle(SHELL_CHANNELS[name], (event, ...args: unknown[]) =>
      answer(around, handlers, name, event, args),
    );
  }
}

async function answer(
  around: IpcAround,
  handlers: ShellHandlers,
  name: keyof Shell,
  event: IpcMainInvokeEvent,
  args: readonly unknown[],
): Promise<unknown> {
  const trusted = around.trusted();
  if (trusted === undefined || !isTrustedSender(event, trusted)) {
    around.refused(SHELL_CHANNELS[name], 'sender');
    throw new Error('refused');
  }
  const message = shellSchemas[name].safeParse(args[0]);
  if (args.length > 1 || !message.success) {
    around.refused(SHELL_CHANNELS[name], 'shape');
    throw new Error('refused');
  }
  // The schema of `name` has just held for its message; the compiler cannot follow that by name.
  const handler = handlers[name] as (message: unknown) => unknown;
  return handler(message.data);
}
