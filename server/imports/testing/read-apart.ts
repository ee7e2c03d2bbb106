import { inputsAt } from '../files.js';
import { readImport } from '../read-import.js';

/*
 * Reads ESCO from a folder in a process that does nothing else, and prints what came of it with the most
 * memory it ever held, in MB: among other tests, the process would tell theirs.
 */

const [folder = ''] = process.argv.slice(2);
const found = await inputsAt(folder);
if (!found.ok) throw new Error(JSON.stringify(found));
const read = await readImport('esco', found.inputs, { today: '2025-11-22', told: () => undefined });
process.stdout.write(JSON.stringify({ read, mostMb: process.resourceUsage().maxRSS / 1024 }));
