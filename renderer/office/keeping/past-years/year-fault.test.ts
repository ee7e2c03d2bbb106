import { expect, it } from 'vitest';

import { yearFaultOf } from './year-fault.js';

it.each([
  [
    { code: 'figures-unreadable', detail: { line: 3, reason: 'year-twice' } },
    { line: 3, reason: 'year-twice' },
  ],
  [{ code: 'figures-unreadable', detail: { line: 3, reason: 'something-new' } }, undefined],
  [{ code: 'figures-unreadable' }, undefined],
  [{ code: 'too-large', detail: { line: 3, reason: 'year-twice' } }, undefined],
] as const)('%j: %j', (refusal, fault) => expect(yearFaultOf(refusal)).toEqual(fault));
