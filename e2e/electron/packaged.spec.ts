import path from 'node:path';

import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

import { test as base, expect } from './fixtures.js';
import { PackagedApp, type PackagedRun } from './packaged-app.js';

type Start = (
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
) => Promise<PackagedRun>;

const test = base.extend<{ start: Start }, { packaged: PackagedApp | undefined }>({
  packaged: [
    async ({ runtime }, use) => {
      const packaged = runtime.ok ? await PackagedApp.make(runtime.program) : undefined;
      await use(packaged);
      await packaged?.remove();
    },
    { scope: 'worker', timeout: 10 * 60_000 },
  ],

  start: async ({ packaged, display }, use) => {
    const runs: PackagedRun[] = [];
    await use(async (args, env = {}) => {
      const screen = display.ok ? display.display.env : {};
      const x11 = screen['DISPLAY'] === undefined ? [] : ['--ozone-platform=x11'];
      const run = await made(packaged).start([...x11, ...args], { ...screen, ...env });
      runs.push(run);
      return run;
    });
    for (const run of runs) await run.dispose();
  },
});

test.beforeEach(({ runtime, display }) => {
  const why = runtime.ok ? (display.ok ? '' : display.why) : runtime.why;
  if (why !== '' && process.env['CI'] !== undefined) {
    throw new Error(`The packaged kiosk app was not tested. ${why}`);
  }
  test.skip(why !== '', why);
});

test('the program is closed to whoever starts it otherwise', async ({ packaged }) => {
  const wire = await getCurrentFuseWire(made(packaged).program);
  const on = (fuse: FuseV1Options) => String.fromCharCode(wire[fuse] ?? 0) === '1';
  expect({
    runAsNode: on(FuseV1Options.RunAsNode),
    nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: on(FuseV1Options.EnableNodeCliInspectArguments),
    integrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
    ownSnapshot: on(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
    fileRights: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
    cookies: on(FuseV1Options.EnableCookieEncryption),
  }).toEqual({
    runAsNode: false,
    nodeOptions: false,
    inspect: false,
    integrity: true,
    onlyAsar: true,
    ownSnapshot: false,
    fileRights: false,
    cookies: false,
  });
});

test('it holds the shell and its two pages, and nothing else', ({ packaged }) => {
  const files = listPackage(made(packaged).archive, { isPack: false })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => path.extname(file) !== '');
  const asset = /^\/dist\/renderer\/assets\/[\w-]+\.(js|css|svg|png|woff2?|mp3|wav)$/;
  expect(files.filter((file) => !asset.test(file)).toSorted()).toEqual([
    '/dist/electron/main.cjs',
    '/dist/electron/paper-preload.cjs',
    '/dist/electron/preload.cjs',
    '/dist/renderer/kiosk/index.html',
    '/dist/renderer/paper/index.html',
    '/package.json',
  ]);
  const scripts = files.filter((file) => asset.test(file)).join('\n');
  expect(scripts).toMatch(/\/kiosk-[\w-]+\.js/);
  expect(scripts).not.toMatch(/\/(advisor|display|gallery|home|office|steward|ticket)-[\w-]+\.js/);
});

test('it starts in the sandbox and shows its page', async ({ start }) => {
  const run = await start([]);
  await pageIsUp(run);
  expect((await run.log()).filter((line) => line.includes('"level":"error"'))).toEqual([]);
});

test('it refuses to be looked into', async ({ start }) => {
  const run = await start(['--remote-debugging-port=0']);
  expect(await run.gone).toBe(1);
  expect((await run.log()).join('\n')).toContain('remote-debugging-port');
});

const MARK = 'somebody else’s code';
const ways = [
  {
    name: 'a Node',
    args: ['-e', `console.log(${JSON.stringify(MARK)})`],
    env: { ELECTRON_RUN_AS_NODE: '1' },
  },
  { name: 'a Node under a debugger', args: ['--inspect=0'], env: {} },
];
for (const { name, args, env } of ways) {
  test(`it is the kiosk to who asks for ${name}`, async ({ start }) => {
    const run = await start(args, env);
    await pageIsUp(run);
    expect(run.output).not.toContain(MARK);
    expect(run.output).not.toContain('Debugger listening');
  });
}

async function pageIsUp(run: PackagedRun): Promise<void> {
  await expect
    .poll(async () => (await run.log()).join('\n'), { message: 'log of the app', timeout: 60_000 })
    .toContain('the page is up');
}

/** Without an Electron no test gets this far. */
function made(packaged: PackagedApp | undefined): PackagedApp {
  if (packaged === undefined) throw new Error('The app was not packaged: there is no Electron.');
  return packaged;
}
