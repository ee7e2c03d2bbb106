import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Of a printer for tickets, dots per inch: a code that reads at less is none. */
const DOTS = '203';
/** What `zbarimg` ends with where a picture has no code. */
const NO_CODE = 4;

/** The words on a PDF, in reading order. @param pdf its file @throws where `pdftotext` is missing or cannot read it */
export async function textOf(pdf: string): Promise<string> {
  return tool('pdftotext', [pdf, '-']);
}

/**
 * What the codes on a PDF say when they are scanned, page by page, as a ticket printer draws them.
 * @param pdf its file
 * @throws where `pdftoppm` or `zbarimg` is missing, or cannot read it
 */
export async function codesOf(pdf: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pages-'));
  try {
    await tool('pdftoppm', ['-r', DOTS, '-gray', pdf, join(folder, 'page')]);
    const codes: string[] = [];
    for (const page of (await readdir(folder)).toSorted())
      codes.push(...(await codesOfPicture(join(folder, page))));
    return codes;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function codesOfPicture(file: string): Promise<string[]> {
  const found = await tool('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', file]);
  return found.split('\n').filter((line) => line !== '');
}

/** @returns what the tool writes */
async function tool(name: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run(name, args);
    return stdout;
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
    if (name === 'zbarimg' && code === NO_CODE) return '';
    if (code === 'ENOENT')
      throw new Error(
        `${name} is missing: it reads what was printed (Debian: poppler-utils, zbar-tools)`,
        { cause: error },
      );
    throw error;
  }
}
