import { basename, dirname, join } from 'node:path';

import type { Disk } from './disk.js';
import { errorCode } from './disk.js';
import { parseSealed } from './document-seal.js';
import type { Reading } from './json-file.js';
import { COPY, documentBytes, unreadable } from './json-file.js';
import type { Finding } from './repair-plan.js';
import { originalName } from './repair-plan.js';
import { documentUnavailable, replaceFile } from './replace-file.js';

export interface InspectedDocument {
  readonly disk: Disk;
  readonly file: string;
  readonly interpret: (raw: unknown) => Reading<object>;
  /** What the centre does without it. */
  readonly without: string;
  readonly stamp: string;
  /** Nothing goes on until it is mended or, when told to drop what is damaged, begun anew. */
  readonly irreplaceable?: boolean;
  /** The server does not start on it either. */
  readonly stopsStart?: boolean;
  /** A copy that is kept elsewhere, where there is one; it stands in for the one beside the document. */
  readonly copyElsewhere?: () => Promise<Buffer | undefined>;
}

/** What is wrong with a document or its copy. */
export async function inspectDocument(document: InspectedDocument): Promise<Finding[]> {
  const { file, without } = document;
  const shown = join(basename(dirname(file)), basename(file));
  let main: Look;
  let copy: Look;
  try {
    main = await look(document, file);
    copy = await look(document, file + COPY);
    if (copy.state === 'missing') copy = lookAt(document, await document.copyElsewhere?.());
  } catch (error) {
    return [
      {
        file: shown,
        wrong: `it may not be read (${errorCode(error) ?? String(error)})`,
        loss: 'nothing yet: give it to the account that runs the server',
        needs: 'none',
        stopsStart: false,
      },
    ];
  }
  if (main.state === 'missing' && copy.state === 'missing') return [];

  if (main.state === 'whole') {
    if (copy.state === 'whole') return [];
    return [
      {
        file: shown + COPY,
        wrong: copy.state === 'missing' ? 'the copy is missing' : copy.reason,
        loss: 'nothing: the copy is made again from the document',
        needs: 'apply',
        stopsStart: false,
        mend: () => put(document, file + COPY, copy.bytes, main.bytes),
      },
    ];
  }
  if (main.state === 'partly') {
    return [
      {
        file: shown,
        wrong: main.reason,
        loss: 'only these fields; all others are kept',
        needs: 'apply',
        stopsStart: false,
        mend: () => put(document, file, main.bytes, main.mended),
      },
    ];
  }
  const wrong = main.state === 'missing' ? 'the document is missing' : main.reason;
  if (copy.state === 'whole' || copy.state === 'partly') {
    return [
      {
        file: shown,
        wrong,
        loss: 'nothing: its copy holds what was written last',
        needs: 'apply',
        stopsStart: false,
        mend: () => put(document, file, main.bytes, copy.bytes),
      },
    ];
  }
  return [
    {
      file: shown,
      wrong: `${wrong}, and there is no readable copy`,
      loss: `${without}. Put a file from a backup in its place while the server is stopped`,
      ...(document.irreplaceable === true
        ? { needs: 'drop-damaged', mend: () => beginAnew(document, main.bytes, copy.bytes) }
        : { needs: 'none' }),
      stopsStart: document.stopsStart ?? false,
    },
  ];
}

type Look =
  | { readonly state: 'missing'; readonly bytes?: undefined }
  | { readonly state: 'whole'; readonly bytes: Buffer }
  | {
      readonly state: 'partly';
      readonly bytes: Buffer;
      readonly mended: Buffer;
      readonly reason: string;
    }
  | { readonly state: 'unreadable'; readonly bytes: Buffer; readonly reason: string };

async function look(document: InspectedDocument, file: string): Promise<Look> {
  return lookAt(document, await document.disk.read(file));
}

function lookAt({ interpret }: InspectedDocument, bytes: Buffer | undefined): Look {
  if (bytes === undefined) return { state: 'missing' };
  let raw: unknown;
  try {
    raw = parseSealed(bytes);
  } catch (error) {
    return { state: 'unreadable', bytes, reason: unreadable(error) };
  }
  const reading = interpret(raw);
  const reason = reading.problems.join('; ');
  if (!reading.ok) return { state: 'unreadable', bytes, reason };
  if (reading.problems.length === 0) return { state: 'whole', bytes };
  const mended = documentBytes(reading.value);
  return { state: 'partly', bytes, mended, reason };
}

async function put(
  { disk, stamp }: InspectedDocument,
  file: string,
  was: Buffer | undefined,
  is: Buffer,
): Promise<string> {
  const original = originalName(file, stamp);
  if (was !== undefined) await replaceFile(disk, original, was);
  await replaceFile(disk, file, is);
  return was === undefined
    ? 'written again'
    : `written again; the original is ${basename(original)} beside it`;
}

/** @throws StorageUnavailable */
async function beginAnew(
  { disk, file, stamp }: InspectedDocument,
  main: Buffer | undefined,
  copy: Buffer | undefined,
): Promise<string> {
  const original = originalName(file, stamp);
  if (main !== undefined) await replaceFile(disk, original, main);
  if (copy !== undefined) await replaceFile(disk, originalName(file + COPY, stamp), copy);
  try {
    await disk.remove(file + COPY);
    await disk.remove(file);
    await disk.syncFolder(dirname(file));
  } catch (error) {
    throw documentUnavailable(error);
  }
  return `taken away; the original is ${basename(original)} beside it`;
}
