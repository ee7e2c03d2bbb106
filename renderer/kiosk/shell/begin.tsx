import '../../shared/i18n/namespaces/kiosk-shell.js';

import type { Shell, ShellStart } from '#protocol/shell.js';

import { BothLanguages } from '../../shared/app/both-languages.js';
import { CrashGuard } from '../../shared/app/crash-guard.js';
import { mount } from '../../shared/app/mount.js';
import { pageVersion } from '../../shared/app/version.js';
import { beginConnection } from '../../shared/device/connect-device.js';
import { App } from '../app.js';
import { SetUpPage } from './set-up/set-up-page.js';
import { shellKiosk } from './shell-kiosk.js';
import type { StewardAround } from './steward/steward-dialog.js';
import { StewardWatch } from './steward/steward-watch.js';

/** The kiosk in the app around it: set up first, then as in a browser, with a steward's way to the machine. */
export async function beginInShell(shell: Shell): Promise<void> {
  let start: ShellStart;
  try {
    start = await shell.begin();
  } catch (error) {
    reportError(error);
    // The machine's own files cannot be read: nobody can be served, but a steward can come in.
    return mount(
      <BothLanguages title="refused.title" text="refused.text" pictogram="steward" />,
      wayIn({ shell, version: pageVersion, ...NO_KIOSK }),
    );
  }
  const { server, version } = start;
  // A machine whose settings were damaged was set up before: it lets nobody in but with its exit PIN.
  if (server === null)
    return mount(<SetUpPage shell={shell} />, wayIn({ shell, version, ...NO_KIOSK }));
  // What is reported so stands in the app's log.
  const machine = shellKiosk(shell, { ...start, server }, reportError);
  beginConnection('kiosk', machine);
  mount(
    <App machine={machine} />,
    wayIn({
      shell,
      version,
      pending: async () => (await machine.store.read()).outbox.length,
      onAttend: machine.attend,
      onLeft: machine.take,
    }),
  );
}

const NO_KIOSK = {
  pending: () => Promise.resolve(0),
  onAttend: () => undefined,
  onLeft: () => undefined,
};

/** Beside the page, and guarded apart from it: neither takes the other along when it crashes. */
function wayIn(around: StewardAround) {
  return (
    <CrashGuard>
      <StewardWatch {...around} />
    </CrashGuard>
  );
}
