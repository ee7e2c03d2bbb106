// Loaded before a program (`NODE_OPTIONS=--import …`): notes in DISK_LOG, in order, what the program and the
// processes it forks change in RECORDED_FOLDER (absolute, real), and what they sync. `faults/disk-log/` makes of
// it what a power cut leaves. The calls do what they did before.
//
// DISK_CUT_AT=n: the process ends by SIGKILL as it is about to take its n-th step (a change or a sync), counted
// from its start, or, where DISK_CUT_ARMED=signal, from a SIGUSR2. Forked processes are not cut.
//
// Wrapped is what the server writes with. Whatever else a program writes with is found by comparing the log
// with the folder (`differences` in `faults/disk-log/settle.ts`).
import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { threadId } from 'node:worker_threads';

const root = process.env.RECORDED_FOLDER;
const log = fs.openSync(process.env.DISK_LOG, 'a', 0o600);
const { writeSync } = fs;
const { O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, O_EXCL, O_APPEND } = fs.constants;
// Windows has none
const O_DSYNC = fs.constants.O_DSYNC ?? 0;
const FLAGS = {
  r: 0,
  'r+': O_RDWR,
  w: O_WRONLY | O_CREAT | O_TRUNC,
  wx: O_WRONLY | O_CREAT | O_TRUNC | O_EXCL,
  'w+': O_RDWR | O_CREAT | O_TRUNC,
};

let stepsLeft = Number.POSITIVE_INFINITY;
if (process.env.DISK_CUT_AT !== undefined && process.send === undefined) {
  const left = Number(process.env.DISK_CUT_AT);
  if (process.env.DISK_CUT_ARMED === 'signal') {
    process.on('SIGUSR2', () => {
      stepsLeft = left;
    });
  } else {
    stepsLeft = left;
  }
}

let count = 0;
function note(line) {
  // one write to a file open for appending: lines of several processes do not mix
  writeSync(log, `${JSON.stringify(line)}\n`);
}
/** @returns what has to be told when it is done, or has failed */
function begin(what) {
  count += 1;
  const id = `${process.pid}.${threadId}.${count}`;
  note({ id, pid: process.pid, ...what });
  stepsLeft -= 1;
  if (stepsLeft <= 0) process.kill(process.pid, 'SIGKILL');
  return {
    id,
    done: (more) => note({ done: id, ...more }),
    failed: () => note({ failed: id }),
  };
}

/** In the folder, with `/`; `undefined` outside. */
function inside(file) {
  if (typeof file !== 'string') return undefined;
  const relative = path.relative(root, path.resolve(file));
  if (relative.startsWith('..') || path.isAbsolute(relative)) return undefined;
  return relative.split(path.sep).join('/');
}

/** What is noted of opening a file; `undefined`: nothing. */
function opening(file, flags = 'r') {
  const place = inside(file);
  if (place === undefined) return undefined;
  const bits = typeof flags === 'number' ? flags : FLAGS[flags];
  if (bits === undefined || (bits & O_APPEND) !== 0) {
    throw new Error(`the recording does not know how ${file} is opened: ${flags}`);
  }
  if ((bits & (O_WRONLY | O_RDWR)) === 0) return { place };
  return {
    place,
    does: 'open',
    create: (bits & O_CREAT) !== 0,
    cut: (bits & O_TRUNC) !== 0,
    synced: O_DSYNC !== 0 && (bits & O_DSYNC) === O_DSYNC,
  };
}

/** What is open: `{ place }` for reading, with `file`, the id of its opening, and `at`, bytes, for writing. */
const byNumber = new Map();
const byHandle = new WeakMap();

function wrap(object, name, wrapping) {
  const original = object[name];
  const wrapped = wrapping(original);
  // among its properties is what `promisify` asks for
  Object.defineProperties(wrapped, Object.getOwnPropertyDescriptors(original));
  object[name] = wrapped;
}

function settled(begun, promise, more = () => ({})) {
  return promise.then(
    (value) => {
      begun.done(more(value));
      return value;
    },
    (error) => {
      begun.failed();
      throw error;
    },
  );
}

function bytesOf(data, encoding = 'utf8') {
  if (typeof data === 'string') return Buffer.from(data, encoding);
  if (ArrayBuffer.isView(data)) return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  throw new Error('the recording does not know this kind of data');
}

function beginWrite(open, bytes, position) {
  const at = typeof position === 'number' ? position : open.at;
  const begun = begin({ does: 'write', file: open.file, at, bytes: bytes.toString('base64') });
  return {
    failed: begun.failed,
    done({ length }) {
      if (typeof position !== 'number') open.at += length;
      begun.done({ length });
    },
  };
}

// ---- node:fs, with callbacks

wrap(fs, 'open', (open) => (file, ...rest) => {
  const callback = rest.at(-1);
  const given = rest.slice(0, -1);
  const noted = opening(file, given[0]);
  if (noted === undefined) return open(file, ...rest);
  const begun = noted.does === undefined ? undefined : begin(noted);
  return open(file, ...given, (error, fd) => {
    if (error) begun?.failed();
    else {
      begun?.done();
      byNumber.set(fd, { place: noted.place, file: begun?.id, at: 0 });
    }
    callback(error, fd);
  });
});

wrap(fs, 'close', (close) => (fd, ...rest) => {
  byNumber.delete(fd);
  return close(fd, ...rest);
});

wrap(fs, 'write', (write) => (fd, buffer, ...rest) => {
  const open = byNumber.get(fd);
  if (open?.file === undefined) return write(fd, buffer, ...rest);
  const callback = rest.at(-1);
  const [offset, length, position] = rest.slice(0, -1);
  if (typeof offset !== 'number' || typeof length !== 'number') {
    throw new Error('the recording does not know this kind of write');
  }
  const begun = beginWrite(open, bytesOf(buffer).subarray(offset, offset + length), position);
  return write(fd, buffer, offset, length, position, (error, written, same) => {
    if (error) begun.failed();
    else begun.done({ length: written });
    callback(error, written, same);
  });
});

wrap(fs, 'writeSync', (original) => (fd, buffer, offset, length, position) => {
  const open = byNumber.get(fd);
  if (open?.file === undefined) return original(fd, buffer, offset, length, position);
  const begun = beginWrite(open, bytesOf(buffer).subarray(offset, offset + length), position);
  try {
    const written = original(fd, buffer, offset, length, position);
    begun.done({ length: written });
    return written;
  } catch (error) {
    begun.failed();
    throw error;
  }
});

wrap(fs, 'ftruncate', (ftruncate) => (fd, length, callback) => {
  const open = byNumber.get(fd);
  if (open?.file === undefined) return ftruncate(fd, length, callback);
  const begun = begin({ does: 'cut', file: open.file, to: length });
  return ftruncate(fd, length, (error) => {
    if (error) begun.failed();
    else begun.done();
    callback(error);
  });
});

for (const name of ['fsync', 'fdatasync']) {
  wrap(fs, name, (sync) => (fd, callback) => {
    const open = byNumber.get(fd);
    if (open === undefined) return sync(fd, callback);
    const begun = begin({ does: 'sync', file: open.file, place: open.place });
    return sync(fd, (error) => {
      if (error) begun.failed();
      else begun.done();
      callback(error);
    });
  });
}

// ---- node:fs/promises

const probe = await promises.open(process.execPath, 'r');
const handles = Object.getPrototypeOf(probe);
await probe.close();

wrap(promises, 'open', (open) => async (file, flags, mode) => {
  const noted = opening(file, flags);
  if (noted === undefined) return open(file, flags, mode);
  const begun = noted.does === undefined ? undefined : begin(noted);
  const opened = open(file, flags, mode);
  const handle = await (begun === undefined ? opened : settled(begun, opened));
  byHandle.set(handle, { place: noted.place, file: begun?.id, at: 0 });
  return handle;
});

for (const name of ['writeFile', 'appendFile']) {
  wrap(handles, name, (original) => {
    return async function write(data, options) {
      const open = byHandle.get(this);
      if (open?.file === undefined) return original.call(this, data, options);
      const bytes = bytesOf(data, typeof options === 'string' ? options : options?.encoding);
      const begun = beginWrite(open, bytes);
      return settled(begun, original.call(this, bytes, options), () => bytes);
    };
  });
}

wrap(handles, 'write', (original) => {
  return async function write(data, ...rest) {
    const open = byHandle.get(this);
    if (open?.file === undefined) return original.call(this, data, ...rest);
    if (typeof data === 'string') throw new Error('the recording does not know writes of text');
    const [offset = 0, length = data.byteLength - offset, position = null] = rest;
    const begun = beginWrite(open, bytesOf(data).subarray(offset, offset + length), position);
    return settled(begun, original.call(this, data, offset, length, position), (result) => ({
      length: result.bytesWritten,
    }));
  };
});

wrap(handles, 'truncate', (original) => {
  return async function truncate(length = 0) {
    const open = byHandle.get(this);
    if (open?.file === undefined) return original.call(this, length);
    const begun = begin({ does: 'cut', file: open.file, to: length });
    return settled(begun, original.call(this, length));
  };
});

for (const name of ['sync', 'datasync']) {
  wrap(handles, name, (original) => {
    return async function sync() {
      const open = byHandle.get(this);
      if (open === undefined) return original.call(this);
      const begun = begin({ does: 'sync', file: open.file, place: open.place });
      return settled(begun, original.call(this));
    };
  });
}

/** Changes of names: what they note is made of their arguments. */
const NAMES = {
  mkdir: (place, options) => ({ does: 'mkdir', place, above: options?.recursive === true }),
  rm: (place) => ({ does: 'remove', place }),
  unlink: (place) => ({ does: 'remove', place }),
  rmdir: (place) => ({ does: 'remove', place }),
};
for (const [name, noted] of Object.entries(NAMES)) {
  wrap(promises, name, (original) => async (file, options) => {
    const place = inside(file);
    if (place === undefined) return original(file, options);
    return settled(begin(noted(place, options)), original(file, options));
  });
}

wrap(promises, 'rename', (rename) => async (from, to) => {
  const place = inside(from);
  const target = inside(to);
  if (place === undefined && target === undefined) return rename(from, to);
  if (place === undefined || target === undefined) {
    throw new Error(`the recording does not know files that come and go: ${from} to ${to}`);
  }
  return settled(begin({ does: 'rename', place, to: target }), rename(from, to));
});

wrap(promises, 'writeFile', (writeFile) => async (file, data, options) => {
  if (inside(file) === undefined) return writeFile(file, data, options);
  const handle = await promises.open(file, options?.flag ?? 'w', options?.mode ?? 0o666);
  try {
    await handle.writeFile(data, options);
  } finally {
    await handle.close();
  }
});

syncBuiltinESMExports();
