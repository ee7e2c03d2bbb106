import type { PaperOrder } from '#protocol/paper-page.js';
import type { ShellPrintOutcome } from '#protocol/shell.js';

import type { DrawnSheet, OpenPaper, PaperDevice } from './paper-device.js';
import type { Timer } from './timer.js';

export interface PrintJobPorts {
  readonly open: OpenPaper;
  readonly device: PaperDevice;
  readonly timer: Timer;
  failed(why: string): void;
}

/** A job, drawing and looking at the printer included, ms. */
const AT_MOST = 60_000;

/**
 * Prints one sheet. Never rejects, and ends within a minute: a job that then hangs in the system may still
 * come out, which is `sent`. Whatever happens, its window is closed.
 * @param job aborted: the sheet is dropped, unless the printer has it already
 */
export async function runJob(
  ports: PrintJobPorts,
  order: PaperOrder,
  job: AbortController,
): Promise<ShellPrintOutcome> {
  let sheet: DrawnSheet | undefined;
  let handedOver = false;
  let cancelTimer: (() => void) | undefined;
  const dropIfAborted = () => {
    if (job.signal.aborted) throw new Error('dropped');
  };
  const work = async (): Promise<ShellPrintOutcome> => {
    dropIfAborted();
    const trouble = await ports.device.trouble();
    if (trouble !== undefined) throw new Error(`the printer: ${trouble}`);
    dropIfAborted();
    sheet = await ports.open(order, job.signal);
    return ports.device.print(sheet, () => {
      dropIfAborted();
      handedOver = true;
    });
  };
  const tooLate = new Promise<ShellPrintOutcome>((resolve) => {
    cancelTimer = ports.timer(AT_MOST, () => {
      job.abort();
      ports.failed('a job took longer than a minute');
      resolve(handedOver ? 'sent' : 'failed');
    });
  });
  try {
    return await Promise.race([work(), tooLate]);
  } catch (error) {
    ports.failed(error instanceof Error ? error.message : 'unknown');
    return 'failed';
  } finally {
    cancelTimer?.();
    sheet?.close();
  }
}
