import type { DemoLink } from './link.js';
import type { DemoRun } from './run.js';

/** Opens the day; one that somebody closed to try it stays closed for a while. */
export async function keepDayOpen(run: DemoRun, desk: DemoLink<'steward'>): Promise<never> {
  let openedBefore = false;
  for (;;) {
    if (desk.view?.day === 'closed') {
      if (openedBefore) await waitOpened(run, desk);
      if (desk.view?.day === 'closed') {
        const opened = await desk.send('open-day', {});
        run.log(opened.ok ? 'day opened' : `day not opened: ${opened.refusal.code}`);
      }
    }
    openedBefore ||= desk.view?.day === 'open';
    await desk.changed(run.pace.glance());
  }
}

async function waitOpened(run: DemoRun, desk: DemoLink<'steward'>): Promise<void> {
  const until = desk.now() + run.pace.reopen();
  while (desk.view?.day === 'closed' && desk.now() < until) {
    await desk.changed(until - desk.now());
  }
}

/** A display on a wall: acknowledges each announcement once. */
export async function showCalls(run: DemoRun, display: DemoLink<'display'>): Promise<never> {
  const shown = new Set<string>();
  for (;;) {
    const calls = display.view?.calls ?? [];
    const fresh = calls.find(({ callId, calling }) => calling && !shown.has(callId));
    if (fresh === undefined) {
      await display.changed(run.pace.glance());
    } else {
      shown.add(fresh.callId);
      await display.send('acknowledge-call', { callId: fresh.callId });
    }
  }
}
