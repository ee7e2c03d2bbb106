import { SHELL_ORIGIN } from '#protocol/shell.js';

/** What is looked at of the frame that sent a message. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

/**
 * security: "validate the sender of all IPC messages": the page it is meant for, its main frame, from the
 * app's own origin.
 * @param home address of the page that may send
 */
export function isTrustedSender(
  event: { readonly senderFrame: SenderFrame | null; readonly sender: { readonly id: number } },
  trusted: { readonly id: number; readonly home: string },
): boolean {
  const { senderFrame: frame } = event;
  if (frame === null || frame.parent !== null) return false;
  if (event.sender.id !== trusted.id || !URL.canParse(frame.url)) return false;
  const { protocol, host, pathname } = new URL(frame.url);
  const home = new URL(trusted.home);
  return `${protocol}//${host}` === SHELL_ORIGIN && pathname === home.pathname;
}
