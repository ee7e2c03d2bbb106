import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** Each line: the rule that must see it, the file it stands in, the code. */
const WRONG: readonly [rule: string, file: string, code: string][] = [
  // the arrows
  ['arrows', 'server/protocol/a.ts', `export * from '../domain/reception/state.js';`],
  ['arrows', 'server/protocol/b.ts', `export { readFile } from 'node:fs/promises';`],
  ['arrows', 'server/protocol/c.ts', `export { readFile } from 'fs/promises';`],
  ['arrows', 'server/protocol/d.ts', `export { io } from 'socket.io-client';`],
  ['arrows', 'server/domain/a.ts', `export type { Journal } from '../application/ports.js';`],
  ['arrows', 'server/domain/b.ts', `export type A = import('../storage/journal.js').Journal;`],
  ['arrows', 'server/domain/c.ts', `export { randomUUID } from 'node:crypto';`],
  ['arrows', 'server/domain/deep/d.ts', `export * from '../../application/lane.js';`],
  ['arrows', 'server/domain/e.ts', `export { Low } from 'lowdb';`],
  ['arrows', 'server/application/a.ts', `export * from '../storage/journal.js';`],
  ['arrows', 'server/application/b.ts', `export * from '../transport/sockets.js';`],
  ['arrows', 'server/application/c.ts', `export const late = import('../storage/journal.js');`],
  ['arrows', 'server/application/f.ts', `export { readFile } from 'node:fs/promises';`],
  ['arrows', 'server/application/g.ts', `export { connect } from 'node:net';`],
  ['arrows', 'server/storage/a.ts', `export * from '../application/lane.js';`],
  ['arrows', 'server/storage/b.ts', `export * from '../transport/sockets.js';`],
  ['arrows', 'server/storage/c.ts', `export { fastify } from 'fastify';`],
  ['arrows', 'server/transport/a.ts', `export * from '../storage/journal.js';`],
  ['arrows', 'server/transport/b.ts', `export * from '../domain/reception/state.js';`],
  ['arrows', 'server/transport/c.test.ts', `export * from '../../renderer/shared/live/live.js';`],
  ['arrows', 'server/simulation/a.ts', `export * from '../storage/journal.js';`],
  ['arrows', 'server/imports/a.ts', `export * from '../domain/reception/state.js';`],
  ['arrows', 'server/importing/a.ts', `export * from '../../renderer/shared/live/live.js';`],
  ['arrows', 'server/importing/b.ts', `export * from '../main.js';`],
  ['arrows', 'server/cli/a.ts', `export * from '../main.js';`],
  ['arrows', 'server/cli/b.ts', `export * from '../../renderer/shared/live/live.js';`],
  ['arrows', 'server/transport/d.test.ts', `export * from '../main.js';`],
  ['arrows', 'server/application/d.ts', `export * from '../storage/testing/memory-journal.js';`],
  ['arrows', 'server/application/e.ts', `export * from './testing/fake-clock.js';`],
  ['arrows', 'renderer/kiosk/a.ts', `export * from '../../server/domain/reception/state.js';`],
  ['arrows', 'renderer/kiosk/b.ts', `export * from '../advisor/app.js';`],
  ['arrows', 'renderer/kiosk/c.tsx', `export { readFile } from 'node:fs/promises';`],
  ['arrows', 'renderer/shared/a.ts', `export * from '../../server/transport/sockets.js';`],
  ['arrows', 'renderer/shared/b.ts', `export { Server } from 'socket.io';`],
  ['arrows', 'renderer/shared/c.ts', `export * from '../kiosk/app.js';`],
  ['arrows', 'renderer/kiosk/s.ts', `export { z } from 'zod';`],
  ['arrows', 'electron/a.ts', `export * from '../server/application/ports.js';`],
  ['arrows', 'electron/b.ts', `export * from '../renderer/shared/live/live.js';`],
  ['arrows', 'locales/a.ts', `export * from '../server/application/ports.js';`],
  ['arrows', 'e2e/a.ts', `export * from '../server/main.js';`],
  // pure rules
  ['no-clock', 'server/domain/f.ts', `export const now = () => Date.now();`],
  ['no-clock', 'server/domain/g.ts', `export const now = () => globalThis.Date.now();`],
  ['no-clock', 'server/protocol/f.ts', `export const today = () => new Date();`],
  ['no-restricted-globals', 'server/domain/h.ts', `export const now = () => performance.now();`],
  ['no-restricted-properties', 'server/domain/i.ts', `export const dice = () => Math.random();`],
  ['no-cycle', 'server/domain/egg.ts', `import { b } from './hen.js'; export const a = () => b;`],
  ['no-cycle', 'server/domain/hen.ts', `import { a } from './egg.js'; export const b = () => a;`],
  // no prints in the server, no text in the screens
  ['no-console', 'server/transport/e.ts', `console.log('someone is here');`],
  ['text-from-locales', 'renderer/kiosk/d.tsx', `export const A = () => <p>Bonjour</p>;`],
  ['text-from-locales', 'renderer/kiosk/e.tsx', `export const A = () => <p>{'Goedendag'}</p>;`],
  ['text-from-locales', 'renderer/kiosk/f.tsx', `export const A = () => <p aria-label="Aide" />;`],
  [
    'text-from-locales',
    'renderer/kiosk/g.tsx',
    'export const A = ({ n }: { n: number }) => <p>{n > 1 ? `${n} tickets` : n}</p>;',
  ],
  [
    'text-from-locales',
    'renderer/kiosk/h.tsx',
    'export const A = ({ n }: { n: number }) => { const label = `Ticket ${n}`; return <p aria-label={label} />; };',
  ],
  [
    'text-from-locales',
    'renderer/kiosk/i.tsx',
    `const word = 'Hallo'; export const A = () => <p>{word}</p>;`,
  ],
  [
    'text-from-locales',
    'renderer/kiosk/j.tsx',
    `export const A = () => <img alt="Plan" src="/p.svg" />;`,
  ],
  [
    'text-from-locales',
    'renderer/kiosk/k.tsx',
    `import { Button } from '../shared/ui/button.js'; export const A = () => <Button label="Verder" />;`,
  ],
  [
    'text-from-locales',
    'renderer/kiosk/l.tsx',
    'export const A = ({ a }: { a?: string }) => <p title={`${a ?? "rien"}`} />;',
  ],
  ['text-from-locales', 'renderer/kiosk/m.ts', `document.title = 'Borne';`],
  [
    'text-from-locales',
    'renderer/kiosk/n.ts',
    `document.body.setAttribute('aria-label', 'Borne');`,
  ],
  ['text-from-locales', 'renderer/kiosk/o.ts', `document.body.textContent = 'Borne';`],
  [
    'text-from-locales',
    'renderer/kiosk/p.ts',
    `export const said = new SpeechSynthesisUtterance('Hallo');`,
  ],
  ['text-from-locales', 'renderer/kiosk/q.ts', `export const why = () => 'Plus de papier';`],
  [
    'text-from-locales',
    'renderer/kiosk/r.ts',
    'export const ahead = (n: number) => `${n} personnes avant vous`;',
  ],
  ['text-from-locales', 'renderer/shared/d.ts', `export const labels = { wait: 'even wachten' };`],
];

const RIGHT: readonly [file: string, code: string][] = [
  ['server/main.ts', `export * from './transport/sockets.js'; export * from 'fastify';`],
  ['server/protocol/right.ts', `export { z } from 'zod'; export * from './refusals.js';`],
  ['server/domain/right.ts', `export type { Theme } from '#protocol/vocabulary.js';`],
  ['server/domain/day.ts', `export const day = (date: string) => Date.parse(date);`],
  [
    'server/application/right.ts',
    `export * from '../domain/reception/state.js'; export { createHash } from 'node:crypto';`,
  ],
  [
    'server/storage/right.ts',
    `export * from '../application/ports.js'; export * from 'node:fs'; export * from 'lowdb';`,
  ],
  ['server/transport/right.ts', `export * from '../application/lane.js';`],
  ['server/transport/right.test.ts', `export * from '../storage/journal.js';`],
  ['server/application/testing/right.ts', `export * from '../../storage/journal.js';`],
  ['server/simulation/right.ts', `export * from '../domain/reception/state.js';`],
  ['server/cli/right.ts', `export * from '../storage/journal.js'; console.log('done');`],
  [
    'renderer/kiosk/right.tsx',
    `import { Button } from '../shared/ui/button.js'; export const A = () => <Button>·</Button>;`,
  ],
  ['renderer/shared/right.ts', `export type { KioskView } from '#protocol/views.js';`],
  [
    'renderer/shared/machines.ts',
    `export const first = (reason: 'io server disconnect' | 'else') => {
       if (reason === 'io server disconnect') throw new Error('the server went away');
       return document.querySelector('main button');
     };`,
  ],
  ['renderer/shared/words.test.ts', `export const text = 'deux mots';`],
  [
    'renderer/shared/right.tsx',
    `const step = 'busy'; export const A = () => <a rel="noopener noreferrer" className={step} href="/x">·</a>;`,
  ],
  ['electron/right.ts', `export type { KioskView } from '#protocol/views.js';`],
];

interface Finding {
  readonly code: string;
  readonly filename: string;
}

let folder: string;
let findings: readonly Finding[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'house-rules-'));
  for (const part of ['.oxlintrc.json', '.oxlint/house.js', '.oxlint/text-from-locales.js'])
    await cp(join(ROOT, part), join(folder, part));
  const snippets = [...RIGHT, ...WRONG.map(([, file, code]) => [file, code] as const)];
  for (const [file, code] of snippets) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), code);
  }
  findings = await lint(folder);
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the house rules', () => {
  test.each(WRONG)('%s refuses in %s: %s', (rule, file) => {
    expect(findings.filter((finding) => finding.filename === file)).toContainEqual(
      expect.objectContaining({ code: expect.stringContaining(`(${rule})`) }),
    );
  });

  test.each(RIGHT)('lets pass in %s: %s', (file) => {
    expect(findings.filter((finding) => finding.filename === file)).toEqual([]);
  });
});

function lint(cwd: string): Promise<readonly Finding[]> {
  const args = [join(ROOT, 'node_modules/oxlint/bin/oxlint'), '--format', 'json', '.'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 2 ** 24 }, (error, stdout, stderr) => {
      try {
        const report = JSON.parse(stdout) as { diagnostics: Finding[] };
        resolve(report.diagnostics);
      } catch {
        reject(new Error(`oxlint said no JSON: ${stdout}${stderr}`, { cause: error }));
      }
    });
  });
}
