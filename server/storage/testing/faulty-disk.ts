import type { Disk } from '../disk.js';
import { nodeDisk } from '../disk.js';

/** The operations that change the disk, in the words of `Disk` and `AppendFile`. */
export type Operation =
  'makeFolder' | 'open' | 'append' | 'truncate' | 'writeWhole' | 'rename' | 'remove' | 'syncFolder';

/** What comes of one operation: it works, or fails after so many of its bytes reached the disk. */
export type Fault = { readonly code: string; readonly written?: number } | undefined;

/** A real disk on which chosen operations fail, for tests. */
export function faultyDisk(fault: (operation: Operation, file: string) => Fault): Disk {
  const check = (operation: Operation, file: string) => {
    const failure = fault(operation, file);
    if (failure !== undefined) throw systemError(failure.code);
  };
  return {
    ...nodeDisk,
    async makeFolder(folder) {
      check('makeFolder', folder);
      await nodeDisk.makeFolder(folder);
    },
    async openForAppend(file) {
      check('open', file);
      const opened = await nodeDisk.openForAppend(file);
      return {
        ...opened,
        async write(bytes, position) {
          const failure = fault('append', file);
          if (failure === undefined) return opened.write(bytes, position);
          await opened.write(bytes.subarray(0, failure.written ?? 0), position);
          throw systemError(failure.code);
        },
        async truncate(length) {
          check('truncate', file);
          await opened.truncate(length);
        },
      };
    },
    async writeWhole(file, bytes) {
      const failure = fault('writeWhole', file);
      if (failure === undefined) return nodeDisk.writeWhole(file, bytes);
      await nodeDisk.writeWhole(file, bytes.subarray(0, failure.written ?? 0));
      throw systemError(failure.code);
    },
    async rename(from, to) {
      check('rename', to);
      await nodeDisk.rename(from, to);
    },
    async remove(file) {
      check('remove', file);
      await nodeDisk.remove(file);
    },
    async removeFolder(folder) {
      check('remove', folder);
      await nodeDisk.removeFolder(folder);
    },
    async syncFolder(folder) {
      check('syncFolder', folder);
      await nodeDisk.syncFolder(folder);
    },
  };
}

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made by a test`), { code });
}
