import { Worker } from 'node:worker_threads';

import type { QueryAnswers, QueryPayload } from '#protocol/queries.js';
import type { Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';
import type { Settings } from '#protocol/settings.js';

import { localTime } from './domain/calendar.js';
import { exportTexts } from './export-texts.js';
import { daysDocument } from './exports/days-document.js';
import { reportDocument } from './exports/report-document.js';
import type { FileOrder } from './exports/write-file.js';
import type { ExportedFile, FigureExports } from './transport/exports.js';

/** So many may wait while one is written. */
const MOST_WAITING = 4;
/** A file that takes longer has lost its way, ms. */
const LONGEST_MS = 60_000;

export interface ExportParts {
  report(asked: QueryPayload<'report'>): Promise<Result<QueryAnswers['report']>>;
  statistics(range: QueryPayload<'statistics'>): Promise<Result<QueryAnswers['statistics']>>;
  readonly settings: () => Pick<Settings, 'timeZone' | 'smallestCount'>;
  /** ms */
  now(): number;
  /** Writes a file; rejects where it cannot. */
  write(order: FileOrder): Promise<Uint8Array>;
}

/** Published figures as files, one after the other. */
export function createExports({
  report,
  statistics,
  settings,
  now,
  write,
}: ExportParts): FigureExports {
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  return {
    async report({ period, form, language }) {
      const answer = await report({ period });
      if (!answer.ok) return answer;
      const made = { at: now(), timeZone: settings().timeZone };
      const document = reportDocument(answer.value, exportTexts, made);
      return inTurn({ document, form, language, at: made.at });
    },
    async days({ from, to, form, language }) {
      const { timeZone, smallestCount } = settings();
      const made = { at: now(), timeZone };
      if (to > localTime(made.at, timeZone).date) return refuse('no-such-day');
      const answer = await statistics({ from, to });
      if (!answer.ok) return answer;
      const document = daysDocument({ from, to }, answer.value, smallestCount, exportTexts, made);
      return inTurn({ document, form, language, at: made.at });
    },
  };

  async function inTurn(order: FileOrder): Promise<Result<ExportedFile>> {
    if (waiting > MOST_WAITING) return refuse('too-fast');
    waiting += 1;
    const written = turn.then(() => write(order));
    turn = written.catch(() => undefined);
    try {
      return ok({ name: `${order.document.name}.${order.form}`, content: await written });
    } finally {
      waiting -= 1;
    }
  }
}

/**
 * Writes each file in a thread of its own.
 * @param script `export-worker.ts` as it is built
 */
export function writeInThread(script: string): ExportParts['write'] {
  return (order) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script, { workerData: order });
      const tooLong = setTimeout(() => {
        reject(new Error('the file took too long'));
        void worker.terminate();
      }, LONGEST_MS);
      worker.once('message', (content: unknown) => {
        if (content instanceof Uint8Array) resolve(content);
        else reject(new Error('the thread answered something else than a file'));
      });
      worker.once('error', reject);
      worker.once('exit', (code) => {
        clearTimeout(tooLong);
        reject(new Error(`the thread ended without a file: ${code}`));
      });
    });
}
