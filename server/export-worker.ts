import { parentPort, workerData } from 'node:worker_threads';

import { exportTexts } from './export-texts.js';
import type { FileOrder } from './exports/write-file.js';
import { writeFile } from './exports/write-file.js';

/*
 * One file of figures, in a thread of its own: laying out a report's pages takes a good part of a second of a
 * processor, and the reception must not wait for it. It is given one order, and ends with the file.
 */

// what `open-exports.ts` gives it
const order = workerData as FileOrder;
const content = await writeFile(order, exportTexts);
parentPort?.postMessage(content, [content.buffer]);
