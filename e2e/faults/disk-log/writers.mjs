// Small programs with right and wrong ways to keep a file, for the test of the recording.
//   node writers.mjs WAY FOLDER: says `kept` when it believes that its file would outlive a power cut.
import { open as openWithCallback, constants, write } from 'node:fs';
import { appendFile, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const [way, folder] = process.argv.slice(2);
const file = join(folder, 'kept.txt');
const beside = `${file}.tmp`;

async function syncOf(path) {
  const handle = await open(path, 'r+').catch(() => open(path, 'r'));
  await handle.sync();
  await handle.close();
}

const WAYS = {
  async right(text) {
    await writeFile(beside, text);
    await syncOf(beside);
    await rename(beside, file);
    await syncOf(folder);
  },
  async 'no file sync'(text) {
    await writeFile(beside, text);
    await rename(beside, file);
    await syncOf(folder);
  },
  async 'no folder sync'(text) {
    await writeFile(beside, text);
    await syncOf(beside);
    await rename(beside, file);
  },
  async 'folder of the folder not synced'(text) {
    const inside = join(folder, 'inside');
    await mkdir(inside, { recursive: true });
    await writeFile(join(inside, 'kept.txt'), text);
    await syncOf(join(inside, 'kept.txt'));
    await syncOf(inside);
  },
  async 'removed before its copy is synced'(text) {
    const copy = join(folder, 'copy.txt');
    await writeFile(copy, text);
    await rm(file, { force: true });
    await syncOf(folder);
    await syncOf(copy);
  },
  async 'right, at its end'(text) {
    await appendTo(text, constants.O_DSYNC);
    await syncOf(folder);
  },
  async 'at its end, no sync'(text) {
    await appendTo(text, 0);
    await syncOf(folder);
  },
  async 'not recorded'(text) {
    await appendFile(file, text);
  },
};

async function appendTo(text, synced) {
  const flags = constants.O_RDWR | constants.O_CREAT | synced;
  const fd = await promisify(openWithCallback)(file, flags, 0o600);
  const bytes = Buffer.from(text);
  const { bytesWritten } = await promisify(write)(fd, bytes, 0, bytes.length, 0);
  if (bytesWritten !== bytes.length) throw new Error(`${bytesWritten} bytes written`);
}

await WAYS[way]('a line that has to be there after a power cut\n'.repeat(40));
// not by console.log: its end is awaited where it is a pipe
process.stdout.write('kept');
