import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { draftOf } from './draft.js';
import { emptyState } from './state.js';

const change = fc.oneof(
  fc.record({ set: fc.string({ maxLength: 2 }), to: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ drop: fc.string({ maxLength: 2 }) }),
  fc.constant({ clear: true as const }),
);

describe('a draft', () => {
  it('behaves as a copied map and leaves the original alone until it is committed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ maxLength: 2 }), fc.integer({ min: 1, max: 9 }))),
        fc.array(change),
        (start, changes) => {
          const state = { ...emptyState(), waiting: new Map(start) };
          const untouched = new Map(state.waiting);
          const model = new Map(state.waiting);
          const draft = draftOf(state);
          const map = draft.state.waiting;
          for (const step of changes) {
            if ('set' in step) {
              map.set(step.set, step.to);
              model.set(step.set, step.to);
            } else if ('drop' in step) {
              expect(map.delete(step.drop)).toBe(model.delete(step.drop));
            } else {
              map.clear();
              model.clear();
            }
            expect(map.size).toBe(model.size);
          }
          const sorted = (entries: Iterable<[string, number]>) => [...entries].sort();
          expect(sorted(map)).toEqual(sorted(model));
          expect(sorted(map.entries())).toEqual(sorted(model));
          expect([...map.keys()].sort()).toEqual([...model.keys()].sort());
          expect(state.waiting).toEqual(untouched);
          const after = draft.commit();
          expect(after).not.toBe(state);
          expect(sorted(after.waiting)).toEqual(sorted(model));
        },
      ),
    );
  });
});
