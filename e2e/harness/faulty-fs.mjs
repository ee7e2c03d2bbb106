// Loaded before the server (`node --import`): makes chosen calls of node:fs on the data folder fail, or take
// their time. FAULTY_FS names a local socket; each line that comes there is a list of faults in JSON, which
// takes the place of the one before, and is answered by one line: how often each of those before had struck.
// `faults/disk/faulty-disk.ts` is the other end and says what a fault is.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { callbackify, promisify } from 'node:util';
import { isMainThread } from 'node:worker_threads';

const socket = process.env.FAULTY_FS;
const folder = path.resolve(process.env.DATA_FOLDER ?? '');
/** Paths below the data folder of what is open. */
const opened = new Map();
let faults = [];
let struck = [];

/** A path below the data folder; `undefined` for everything else. */
function below(file) {
  if (typeof file === 'number') return opened.get(file);
  const full = path.resolve(String(file));
  return full.startsWith(folder + path.sep) ? full.slice(folder.length + 1) : undefined;
}

/** The fault that strikes this call, counted. */
function strike(call, name) {
  if (name === undefined) return undefined;
  const at = faults.findIndex(
    (fault, index) =>
      fault.calls.includes(call) && (fault.times === undefined || struck[index] < fault.times),
  );
  if (at === -1) return undefined;
  struck[at] += 1;
  return faults[at];
}

function errorOf({ code }, call, name) {
  return Object.assign(new Error(`${code}: made by a test, ${call} '${name}'`), { code });
}

function pause(ms = 0) {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** @param work does the call itself */
async function faultily(call, name, work) {
  const fault = strike(call, name);
  if (fault === undefined) return work();
  if (fault.ms !== undefined) await pause(fault.ms);
  if (fault.code === undefined) return work();
  throw errorOf(fault, call, name);
}

const real = { ...fs };
const realPromises = { ...fs.promises };

/** Calls with a callback, on a file by its number. */
function wrap(call, named) {
  const work = promisify(real[call]);
  fs[call] = callbackify((fd, ...args) => faultily(named, below(fd), () => work(fd, ...args)));
}
wrap('fsync', 'sync');
wrap('fdatasync', 'sync');
wrap('ftruncate', 'truncate');

/** A file that is only read is opened without a fault. */
function opensToWrite(flags = 'r') {
  if (typeof flags === 'string') return flags !== 'r';
  const { O_WRONLY, O_RDWR, O_CREAT } = fs.constants;
  return (flags & (O_WRONLY | O_RDWR | O_CREAT)) !== 0;
}
function openFaultily(file, flags, work) {
  return opensToWrite(flags) ? faultily('open', below(file), work) : work();
}

const openReal = promisify(real.open);
fs.open = callbackify(async (file, ...args) => {
  const name = below(file);
  const fd = await openFaultily(file, args[0], () => openReal(file, ...args));
  if (name !== undefined) opened.set(fd, name);
  return fd;
});
fs.close = (fd, done) => {
  opened.delete(fd);
  real.close(fd, done);
};

/** How many of the bytes reach the disk before it fails. */
function taken({ part = 0 }, length) {
  return Math.floor(length * part);
}

const writeReal = promisify(real.write);

async function write(fd, buffer, offset, length, position) {
  const name = below(fd);
  const fault = strike('write', name);
  const bytes = fault?.code === undefined ? length : taken(fault, length);
  if (fault?.ms !== undefined) await pause(fault.ms);
  let bytesWritten = 0;
  while (bytesWritten < bytes) {
    const at = position === null ? null : position + bytesWritten;
    const rest = bytes - bytesWritten;
    bytesWritten += (await writeReal(fd, buffer, offset + bytesWritten, rest, at)).bytesWritten;
  }
  if (fault?.code !== undefined) throw errorOf(fault, 'write', name);
  return { bytesWritten, buffer };
}
function writeOrReal(fd, buffer, ...args) {
  if (below(fd) === undefined) return writeReal(fd, buffer, ...args);
  const [offset = 0, length = buffer.length - offset, position = null] = args;
  return write(fd, buffer, offset, length, position);
}
fs.write = callbackify(async (...args) => (await writeOrReal(...args)).bytesWritten);
fs.write[promisify.custom] = writeOrReal;
fs.writeSync = (fd, buffer, offset, length, position) => {
  const name = below(fd);
  const fault = strike('write', name);
  if (fault === undefined) return real.writeSync(fd, buffer, offset, length, position);
  if (fault.ms !== undefined) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, fault.ms);
  }
  if (fault.code === undefined) return real.writeSync(fd, buffer, offset, length, position);
  const bytes = taken(fault, length);
  if (bytes > 0) real.writeSync(fd, buffer, offset, bytes, position);
  throw errorOf(fault, 'write', name);
};

/** Calls of node:fs/promises, on files by their names. */
const BY_NAME = {
  mkdir: 'mkdir',
  rename: 'rename',
  rm: 'remove',
};
for (const [call, named] of Object.entries(BY_NAME)) {
  fs.promises[call] = (file, ...args) =>
    faultily(named, below(file), () => realPromises[call](file, ...args));
}
fs.promises.open = async (file, ...args) => {
  const name = below(file);
  const handle = await openFaultily(file, args[0], () => realPromises.open(file, ...args));
  if (name === undefined) return handle;
  const { sync, writeFile } = handle;
  handle.sync = () => faultily('sync', name, () => sync.call(handle));
  handle.writeFile = async (bytes) => {
    const fault = strike('write', name);
    if (fault?.ms !== undefined) await pause(fault.ms);
    if (fault?.code === undefined) return writeFile.call(handle, bytes);
    await writeFile.call(handle, bytes.subarray(0, taken(fault, bytes.length)));
    throw errorOf(fault, 'write', name);
  };
  return handle;
};
syncBuiltinESMExports();

// A thread or a process beside the server takes part in no fault.
if (isMainThread && process.send === undefined && socket !== undefined) {
  fs.rmSync(socket, { force: true });
  net
    .createServer((from) => {
      let text = '';
      from.setEncoding('utf8').on('data', (more) => {
        text += more;
        if (!text.endsWith('\n')) return;
        const before = struck;
        faults = JSON.parse(text);
        struck = faults.map(() => 0);
        text = '';
        from.end(`${JSON.stringify(before)}\n`);
      });
    })
    .listen(socket)
    .unref();
}
