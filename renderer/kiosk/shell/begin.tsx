import '../../shared/i18n/namespaces/kiosk-shell.js';

import type { Shell, ShellStart } from '#protocol/shell.js';

import { BothLanguages } from '../../shared/app/both-languages.js';
import { mount } from '../../shared/app/mount.js';
import { pageVersion } from '../../shared/app/version.js';
import { beginConnection } from '../../shared/device/connect-device.js';
import { App } from '../app.js';
import { SetUpPage } from './set-up/set-up-page.js';
import { shellKiosk } from './shell-kiosk.js';
import { StewardWatch } from './steward/steward-watch.js';

/** The kiosk in the app around it: set up first, then as in a browser, with a steward's way to the machine. */
export async function beginInShell(shell: Shell): Promise<void> {
  let start: ShellStart;
  try {
    start = await shell.begin();
  } catch (error) {
    reportError(error);
    return mount(<Unreadable shell={shell} />);
  }
  const { server, version } = start;
  if (server === null) return mount(<SetUpPage shell={shell} />);
  // What is reported so stands in the app's log.
  const machine = shellKiosk(shell, { ...start, server }, reportError);
  beginConnection('kiosk', machine);
  mount(
    <>
      <App machine={machine} />
      <StewardWatch
        shell={shell}
        version={version}
        pending={async () => (await machine.store.read()).outbox.length}
        onEnter={() => machine.take()}
      />
    </>,
  );
}

/** The machine's own files cannot be read: nobody can be served, but a steward can come in. */
function Unreadable({ shell }: { shell: Shell }) {
  return (
    <>
      <BothLanguages title="refused.title" text="refused.text" pictogram="steward" />
      <StewardWatch
        shell={shell}
        version={pageVersion}
        pending={() => Promise.resolve(0)}
        onEnter={() => undefined}
      />
    </>
  );
}
