import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';

import type { Page } from '@playwright/test';

import { SHELL_CHANNELS } from '#protocol/shell.js';
import { text } from '../harness/texts.js';
import { expect, test } from './fixtures.js';
import type { ShellApp } from './shell-app.js';

const HOME = 'app://kiosk/kiosk';

/** Where the page is and how many windows there are, by the main process. */
const standing = (shell: ShellApp) =>
  shell.app.evaluate(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows();
    const contents = windows[0]?.webContents;
    return {
      windows: windows.length,
      url: contents?.getURL(),
      devTools: contents?.isDevToolsOpened(),
      zoom: contents?.getZoomLevel(),
    };
  });
const UNMOVED = { windows: 1, url: HOME, devTools: false, zoom: 0 };

test.beforeEach(async ({ pairedKiosk: { kiosk } }) => {
  await expect(kiosk.door('fr')).toBeVisible();
});

test.afterEach(async ({ pairedKiosk: { shell } }) => {
  expect(await standing(shell)).toEqual(UNMOVED);
  // And it works as before. Playwright itself waits for navigations that were stopped.
  const inPage = (script: string) =>
    shell.app
      .evaluate(
        ({ BrowserWindow }, asked) =>
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(asked),
        script,
      )
      .then(String);
  for (const word of [
    text('fr', 'kiosk', 'attract.start'),
    text('fr', 'kiosk', 'service.advice.word'),
    text('fr', 'common', 'theme.work'),
  ]) {
    await expect.poll(() => inPage('document.body.innerText')).toContain(word);
    await inPage(
      `[...document.querySelectorAll('button')].find(({ innerText }) => innerText.includes(${JSON.stringify(word)})).click()`,
    );
  }
});

test('goes nowhere and opens nothing', async ({ pairedKiosk: { shell, kiosk, stage } }) => {
  const { page } = kiosk;
  const away = [
    'https://example.org/',
    `${stage.server.url}/steward`,
    'file:///etc/passwd',
    'app://kiosk/paper',
    'data:text/html,away',
    'javascript:void(document.title="away")',
    'blob:app://kiosk/1',
  ];
  for (const url of away) {
    await page.evaluate((to) => {
      const link = document.createElement('a');
      link.href = to;
      document.body.append(link);
      link.click();
      link.target = '_blank';
      link.click();
      link.remove();
    }, url);
    expect(await page.evaluate((to) => window.open(to) === null, url), url).toBe(true);
    expect(await standing(shell), url).toEqual(UNMOVED);
  }
  expect(await page.title()).not.toBe('away');
  await page.evaluate(() => {
    const form = document.createElement('form');
    form.action = 'https://example.org/';
    document.body.append(form);
    form.submit();
    form.remove();
  });
  const log = await shell.log();
  expect(log).toContain('a page tried to go away');
});

test('reaches its server’s sockets and nothing else', async ({
  pairedKiosk: { shell, kiosk, cable },
}) => {
  const hits: string[] = [];
  const elsewhere = createServer((request, response) => {
    hits.push(request.url ?? '');
    response.end('here');
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const { port } = elsewhere.address() as AddressInfo;
  const to = `127.0.0.1:${port}`;
  const reached = await kiosk.page.evaluate(
    async ({ urls, sockets }) => {
      const answers: string[] = [];
      for (const url of urls) {
        await fetch(url).then(
          () => answers.push(url),
          () => undefined,
        );
        await new Promise<void>((resolve) => {
          const picture = new Image();
          picture.addEventListener('load', () => resolve(void answers.push(url)));
          picture.addEventListener('error', () => resolve());
          picture.src = url;
        });
      }
      for (const url of sockets) {
        try {
          const socket = new WebSocket(url);
          await new Promise<void>((resolve) => {
            socket.addEventListener('open', () => resolve(void answers.push(url)));
            socket.addEventListener('error', () => resolve());
          });
        } catch {
          // refused at once
        }
      }
      return answers;
    },
    {
      urls: [`http://${to}/a`, `${cable.url}/about`, 'file:///etc/hostname', 'app://kiosk/paper'],
      sockets: [`ws://${to}/b`],
    },
  );
  expect(reached).toEqual([]);
  // past the page's own policy too, by the session
  const bySession = await shell.app.evaluate(
    async ({ BrowserWindow }, urls) => {
      const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
      if (session === undefined) throw new Error('no window');
      return Promise.all(urls.map((url) => session.fetch(url).then(String, () => 'refused')));
    },
    [`http://${to}/c`, `${cable.url}/about`],
  );
  expect(bySession).toEqual(['refused', 'refused']);
  expect(hits).toEqual([]);
  elsewhere.close();
});

test('finds no way out by a call to another machine', async ({ pairedKiosk: { kiosk } }) => {
  const heard: string[] = [];
  const packets = createSocket('udp4', () => heard.push('packet'));
  await new Promise<void>((resolve) => packets.bind(0, '127.0.0.1', resolve));
  const lines = createTcpServer((line) => line.on('data', () => heard.push('line')));
  await new Promise<void>((resolve) => lines.listen(0, '127.0.0.1', resolve));
  const udp = `127.0.0.1:${packets.address().port}`;
  const tcp = `127.0.0.1:${(lines.address() as AddressInfo).port}`;
  await kiosk.page.evaluate(
    async (urls) => {
      const secret = { username: 'what a visitor chose', credential: 'x' };
      const call = new RTCPeerConnection({
        iceServers: urls.map((url) => ({ urls: url, ...secret })),
      });
      call.createDataChannel('out');
      const done = new Promise<void>((resolve) => {
        call.addEventListener('icegatheringstatechange', () => {
          if (call.iceGatheringState === 'complete') resolve();
        });
      });
      await call.setLocalDescription(await call.createOffer());
      await done;
      call.close();
    },
    [`stun:${udp}`, `turn:${udp}`, `turn:${tcp}?transport=tcp`],
  );
  packets.close();
  lines.close();
  expect(heard).toEqual([]);
});

test('obeys none of a browser’s keys, and all that visitors need', async ({
  pairedKiosk: { shell, kiosk },
}) => {
  const { page } = kiosk;
  await page.evaluate(() => {
    const pressed: string[] = [];
    Object.assign(window, { pressed });
    window.addEventListener('keydown', ({ key }) => pressed.push(key), true);
  });
  const refused: readonly (readonly [string, ...Modifier[]])[] = [
    ['F1'],
    ['F5'],
    ['F11'],
    ['F12'],
    ['r', 'control'],
    ['i', 'control', 'shift'],
    ['=', 'control'],
    ['-', 'control'],
    ['p', 'control'],
    ['w', 'control'],
    ['n', 'control'],
    ['Left', 'alt'],
    ['F4', 'alt'],
    ['F4', 'control'],
    ['d', 'meta'],
  ];
  const allowed: readonly (readonly [string])[] = [['Tab'], ['Down'], ['Home'], ['a'], ['7']];
  // As the window gets them from the system: what the page is sent past it proves nothing.
  await shell.app.evaluate(
    ({ BrowserWindow }, strokes) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (const [keyCode, ...modifiers] of strokes)
        for (const type of ['keyDown', 'keyUp'] as const)
          contents?.sendInputEvent({ type, keyCode, modifiers });
    },
    [...refused, ...allowed],
  );
  await expect.poll(() => pressed(page)).toContain('7');
  expect(await pressed(page)).toEqual(['Tab', 'ArrowDown', 'Home', 'a', '7']);
});

type Modifier = 'control' | 'shift' | 'alt' | 'meta';

const pressed = (page: Page) =>
  page.evaluate(() => {
    const { pressed: keys } = window as unknown as { readonly pressed: readonly string[] };
    return keys.filter((key) => !/^(?:Control|Shift|Alt|Meta)$/.test(key));
  });

test('takes no file that is dropped on it, and shows no menu', async ({
  pairedKiosk: { shell, kiosk },
}) => {
  const { page } = kiosk;
  const cdp = await page.context().newCDPSession(page);
  const data = { items: [], files: ['/etc/hostname'], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  const menu = await page.evaluate(() => {
    const event = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  });
  expect(menu).toBe(true);
  expect(await shell.app.evaluate(({ Menu }) => Menu.getApplicationMenu())).toBeNull();
});

test('grants nothing that a page may ask for', async ({ pairedKiosk: { kiosk } }) => {
  const answers = await kiosk.page.evaluate(async () => {
    const refusedOr = (asked: Promise<unknown> | undefined) =>
      asked?.then(
        () => 'granted',
        () => 'refused',
      ) ?? 'refused';
    const looked = (name: string) =>
      navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state);
    return {
      camera: await refusedOr(navigator.mediaDevices.getUserMedia({ video: true })),
      sound: await refusedOr(navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await refusedOr(navigator.mediaDevices.getDisplayMedia()),
      clipboard: await refusedOr(navigator.clipboard.readText()),
      place: await new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          () => resolve('refused'),
        );
      }),
      notification: await Notification.requestPermission(),
      geolocation: await looked('geolocation'),
      midi: await looked('midi'),
    };
  });
  expect(answers).toEqual({
    camera: 'refused',
    sound: 'refused',
    screen: 'refused',
    clipboard: 'refused',
    place: 'refused',
    notification: 'denied',
    geolocation: 'denied',
    midi: 'denied',
  });
});

test('hands its page nothing but the named functions of the bridge', async ({
  pairedKiosk: { shell, kiosk },
}) => {
  const { page } = kiosk;
  const seen = await page.evaluate(() => {
    const all = window as unknown as Record<string, unknown>;
    const bridge = all['shell'] as Record<string, unknown>;
    try {
      bridge['begin'] = () => Promise.resolve('ours');
    } catch {
      // frozen
    }
    return {
      functions: Object.keys(bridge).toSorted(),
      changed: String(bridge['begin']).includes('ours'),
      node: ['require', 'process', 'Buffer', 'global', 'module', 'ipcRenderer', 'electron'].filter(
        (name) => name in all,
      ),
    };
  });
  expect(seen).toEqual({
    functions: Object.keys(SHELL_CHANNELS).toSorted(),
    changed: false,
    node: [],
  });

  const settings = await shell.file('settings.json');
  const answers = await page.evaluate(async () => {
    const bridge = (window as unknown as { shell: Record<string, (...a: unknown[]) => unknown> })
      .shell;
    const hostile: readonly (readonly [string, ...unknown[]])[] = [
      ['print', { kind: 'file', path: '/etc/passwd' }],
      ['print', { kind: 'doors', language: 'fr', doors: Array(10_000).fill('phone') }],
      ['keep', { from: 0, text: 7 }],
      ['keep', null],
      ['keepToken', 'x'],
      ['leave', 'quit'],
      ['leave', { toString: 'quit' }],
      ['changeMachine', { server: 'http://evil.example', printer: null, paper: 'a4' }],
      ['machine'],
      ['findServer', '127.0.0.1'],
      ['printTest', { language: 'fr', printer: 'Ticket', paper: 'a4' }],
      ['signIn', { code: '__proto__', pin: {} }],
    ];
    const done: string[] = [];
    for (const [name, message] of hostile) {
      try {
        await bridge[name]?.(message);
        done.push(name);
      } catch {
        // refused
      }
    }
    return done;
  });
  expect(answers).toEqual([]);
  expect(await shell.file('settings.json')).toBe(settings);
});

test('listens to no other page, even with the same bridge', async ({ pairedKiosk: { shell } }) => {
  const answers = await shell.app.evaluate(async ({ app, BrowserWindow }) => {
    const [kiosk] = BrowserWindow.getAllWindows();
    if (kiosk === undefined) throw new Error('no window');
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: {
        session: kiosk.webContents.session,
        preload: `${app.getAppPath()}/dist/electron/preload.cjs`,
        sandbox: true,
      },
    });
    const ask = () =>
      stranger.webContents
        .executeJavaScript('window.shell.begin().then(() => "told", () => "refused")')
        .then(String);
    await stranger.loadURL('app://kiosk/kiosk');
    const other = await ask();
    stranger.destroy();
    return [other];
  });
  expect(answers).toEqual(['refused']);
  expect(await shell.log()).toMatch(/a message was refused.*sender/);
});

test('has the preferences, the policy and the session that the rules ask for', async ({
  pairedKiosk: { shell, cable },
}) => {
  const found = await shell.app.evaluate(async ({ BrowserWindow, powerSaveBlocker }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
      openDevTools(): void;
      readonly session: Electron.Session;
    };
    const page = await contents.session.fetch('app://kiosk/kiosk');
    contents.openDevTools();
    return {
      preferences: contents.getLastWebPreferences(),
      policy: page.headers.get('content-security-policy') ?? '',
      persistent: contents.session.isPersistent(),
      awake: powerSaveBlocker.isStarted(0) || powerSaveBlocker.isStarted(1),
    };
  });
  expect(found.preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    disableDialogs: true,
  });
  expect(found.policy).toContain("default-src 'none'; script-src 'self';");
  expect(found.policy).toContain(
    `connect-src app://kiosk/jobs/ ${cable.url.replace('http', 'ws')};`,
  );
  expect(found).toMatchObject({ persistent: false, awake: true });
});
