import { expect, it } from 'vitest';

import { JournalDamaged } from '../application/ports.js';
import { DataFolderInUse } from '../storage/folder-hold.js';
import { CertificateUnusable } from '../transport/tls.js';
import { tellFailedStart } from './failed-start.js';
import { WrongOption } from './options.js';

it.each([
  [new WrongOption('port must be'), 'port must be', 78],
  [new CertificateUnusable('key.pem is not'), 'key.pem is not', 78],
  [
    new JournalDamaged('a.jsonl', 7, 'no line'),
    expect.stringMatching(/^a\.jsonl:7: .*\n.*repair/),
    78,
  ],
  [new DataFolderInUse('in use'), 'in use', 1],
  [new TypeError('a bug'), expect.any(TypeError), 1],
])('%s is told, and whether trying again may help', (error, told, code) => {
  const said: unknown[] = [];
  expect(tellFailedStart(error, (message) => said.push(message))).toBe(code);
  expect(said).toEqual([told]);
});
