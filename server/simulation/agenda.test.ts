import fc from 'fast-check';
import { expect, test } from 'vitest';

import { Agenda } from './agenda.js';

test('gives back everything once, earliest first, equal moments in the order noted', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (times) => {
      const agenda = new Agenda<{ at: number; order: number }>();
      times.forEach((at, order) => agenda.note(at, { at, order }));

      const taken = times.map(() => {
        const at = agenda.nextAt;
        const item = agenda.takeNext();
        expect(item?.at).toBe(at);
        return item;
      });

      const expected = times.map((at, order) => ({ at, order }));
      expected.sort((a, b) => a.at - b.at || a.order - b.order);
      expect(taken).toEqual(expected);
      expect(agenda.nextAt).toBeUndefined();
      expect(agenda.takeNext()).toBeUndefined();
    }),
  );
});
