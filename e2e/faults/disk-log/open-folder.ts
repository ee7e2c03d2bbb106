import { openDataFolder } from '../../../server/storage/data-folder.js';

// A start as far as its folder: `open-folder.ts FOLDER` puts a restore that waits in its place.
const { release } = await openDataFolder(process.argv[2] ?? '');
await release();
