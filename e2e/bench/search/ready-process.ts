import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { Directory } from '#protocol/jobs/directory.js';

import { unpackIndex } from '../../../renderer/shared/jobs/search/index-file.js';
import { createJobSearch } from '../../../renderer/shared/jobs/search/search.js';

// What the kiosk's worker does once it has its files.
const [folder = ''] = process.argv.slice(2);
const text = readFileSync(path.join(folder, 'directory.json'), 'utf8');
const bytes = readFileSync(path.join(folder, 'index.bin'));
const began = performance.now();
const directory = JSON.parse(text) as Directory;
const search = createJobSearch(directory, unpackIndex(bytes));
const first = search.find('infirmière', 'fr', 5);
const readyMs = performance.now() - began;
if (first.length === 0) throw new Error('the search found nothing');
globalThis.gc?.();
const { heapUsed, arrayBuffers } = process.memoryUsage();
process.stdout.write(JSON.stringify({ readyMs, memoryMb: (heapUsed + arrayBuffers) / 1e6 }));
