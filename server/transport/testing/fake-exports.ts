import { ok, refuse } from '#protocol/refusals.js';

import type { FigureExports } from '../exports.js';

export interface FakeExports extends FigureExports {
  /** What was asked for, as it came. */
  readonly asked: object[];
}

/** Files that hold what was asked for; nothing before 2026, and 2027 cannot be written. */
export function fakeExports(): FakeExports {
  const asked: object[] = [];
  const make = (name: string, date: string, order: object): ReturnType<FigureExports['report']> => {
    asked.push(order);
    if (date < '2026') return Promise.resolve(refuse('no-such-day'));
    if (date >= '2027') return Promise.reject(new Error('a secret of the machine'));
    return Promise.resolve(ok({ name, content: new TextEncoder().encode(JSON.stringify(order)) }));
  };
  return {
    asked,
    report: (order) => make(`report-${order.period}.${order.form}`, order.period, order),
    days: (order) => make(`days-${order.from}.${order.form}`, order.from, order),
  };
}
