import { afterCut } from './after-cut.js';
import type { Begun } from './log-lines.js';
import { differences } from './real-folder.js';
import type { RecordedFile } from './recorded-file.js';
import type { Tree } from './recorded-folder.js';
import { RecordedFolder } from './recorded-folder.js';
import type { Replay } from './replay.js';

/**
 * After a kill without a power cut: of what was under way the folder itself shows whether it happened.
 * @returns where the log and the folder do not agree; none, or something was not recorded
 */
export function settle(replay: Replay, real: Tree): string[] {
  const { tree } = replay;
  replay.end((step) => {
    switch (step.does) {
      case 'open': {
        const content = real.get(step.place);
        return content !== undefined && (!step.cut || content.length === 0);
      }
      case 'rename':
        return !real.has(step.place) && tree.find(step.place) !== undefined;
      case 'mkdir': {
        for (const place of above(step.place)) {
          if (real.has(place) && tree.find(place) === undefined) {
            tree.create(place, new RecordedFolder());
          }
        }
        return false;
      }
      case 'remove': {
        const gone = [...asRecorded(replay).keys()].filter(
          (place) => place === step.place || place.startsWith(`${step.place}/`),
        );
        for (const place of gone) if (!real.has(place)) tree.remove(place);
        return false;
      }
      case 'write':
        return written(step, contentOf(replay, replay.fileOf(step.file), real));
      case 'cut':
        return contentOf(replay, replay.fileOf(step.file), real).length === step.to;
      case 'sync':
        return false;
    }
  });
  return differences(asRecorded(replay), real);
}

/** What a program would read. */
export function asRecorded({ tree }: Replay): Tree {
  return afterCut(tree, { nameStays: () => true, contentOf: (file) => file.now });
}

/** How many bytes of the write are in the file. */
function written(step: Extract<Begun, { does: 'write' }>, content: Buffer): number {
  const bytes = Buffer.from(step.bytes, 'base64');
  let length = 0;
  while (length < bytes.length && content[step.at + length] === bytes[length]) length += 1;
  return length;
}

/** Of a file that has no name any more: nothing. */
function contentOf({ tree }: Replay, file: RecordedFile, real: Tree): Buffer {
  function placeIn(folder: RecordedFolder, before: string): string | undefined {
    for (const [name, entry] of folder.now) {
      if (entry === file) return before + name;
      const found = entry instanceof RecordedFolder ? placeIn(entry, `${before}${name}/`) : '';
      if (found !== undefined && found !== '') return found;
    }
    return undefined;
  }
  const content = real.get(placeIn(tree.root, '') ?? '');
  return content instanceof Buffer ? content : Buffer.alloc(0);
}

/** The place and those above it, from the outermost. */
function above(place: string): string[] {
  const parts = place.split('/');
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}
