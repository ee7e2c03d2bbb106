/** What the app was started with. */
export interface CommandLine {
  /** As a window among others, with the developer's tools: for who builds the kiosk. */
  readonly windowed: boolean;
  /** Papers go to this folder as PDF instead of a printer: for tests and demonstrations. */
  readonly printFolder: string | undefined;
  /** Something outside starts the app again whenever it ends: it never does so itself. */
  readonly supervised: boolean;
  /** A way into the app that no kiosk has, which somebody asked for. */
  readonly refused: string | undefined;
}

/**
 * security: ways to look into the pages of a running app from outside. (Those into Node itself are
 * fuses: electron-builder.yml.)
 */
const LOOKED_INTO = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'];

/**
 * A packaged app obeys none of the developer's switches, and refuses to be looked into.
 * @param line the app's own command line, `app.commandLine`
 */
export function readCommandLine(
  line: { hasSwitch(name: string): boolean; getSwitchValue(name: string): string },
  packaged: boolean,
): CommandLine {
  const supervised = line.hasSwitch('supervised');
  if (packaged) {
    const refused = LOOKED_INTO.find((name) => line.hasSwitch(name));
    return { windowed: false, printFolder: undefined, supervised, refused };
  }
  const folder = line.getSwitchValue('print-to-folder');
  return {
    windowed: line.hasSwitch('windowed'),
    printFolder: folder === '' ? undefined : folder,
    supervised,
    refused: undefined,
  };
}
