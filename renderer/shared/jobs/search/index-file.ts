import { LANGUAGES } from '#protocol/vocabulary.js';

import type { IndexData, LanguageData, Postings } from './index-data.js';
import { ByteReader, ByteWriter } from './bytes.js';

/** Raised when the file, or what stems are, changes: an index of another number is not read. */
const FORMAT = 1;

/** The index as it travels: numbers in as many bytes as they need, rising ones as their differences. */
export function packIndex(data: IndexData): Uint8Array<ArrayBuffer> {
  const bytes = new ByteWriter();
  bytes.number(FORMAT);
  for (const language of LANGUAGES) {
    const { firstLabel, kinds, labels, texts, standAlone } = data[language];
    bytes.rising(firstLabel);
    bytes.numbers(kinds);
    writePostings(bytes, labels);
    writePostings(bytes, texts);
    bytes.text([...standAlone.keys()].join('\n'));
    bytes.numbers([...standAlone.values()]);
  }
  return bytes.whole();
}

/** @returns undefined where it is of another format or damaged: the index is then made here */
export function unpackIndex(file: Uint8Array): IndexData | undefined {
  try {
    const bytes = new ByteReader(file);
    if (bytes.number() !== FORMAT) return undefined;
    const [fr, nl] = LANGUAGES.map(() => readLanguage(bytes));
    return fr === undefined || nl === undefined || !bytes.isAtEnd() ? undefined : { fr, nl };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function readLanguage(bytes: ByteReader): LanguageData {
  const firstLabel = bytes.rising();
  const kinds = Uint8Array.from(bytes.numbers());
  const labels = readPostings(bytes);
  const texts = readPostings(bytes);
  const words = lines(bytes.text());
  const counts = bytes.numbers();
  return {
    firstLabel,
    kinds,
    labels,
    texts,
    standAlone: new Map(words.map((word, at) => [word, counts[at] ?? 0])),
  };
}

function writePostings(bytes: ByteWriter, { stems, starts, at }: Postings): void {
  bytes.text(stems.join('\n'));
  bytes.rising(starts);
  for (let stem = 0; stem < stems.length; stem += 1)
    bytes.risingBare(at.subarray(starts[stem], starts[stem + 1]));
}

function readPostings(bytes: ByteReader): Postings {
  const stems = lines(bytes.text());
  const starts = bytes.rising();
  const at = new Int32Array(starts[stems.length] ?? 0);
  for (let stem = 0; stem < stems.length; stem += 1)
    bytes.risingInto(at, starts[stem] ?? 0, starts[stem + 1] ?? 0);
  return { stems, starts, at };
}

function lines(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}
