import { expect, it } from 'vitest';

import { fromBelgianKeys } from './belgian-keys.js';

it.each([
  ['http://192.168.1.20:8080/w#fr.', 'httpM==&çé:&§!:&:éàM!à!à=z3fr:'],
  ['https://onthaal.example/w#nl.', 'httpsM==onthqql:exq,ple=z3nl:'],
  ['aAzZqQwWmM_-09', 'qQwWaAzZ,?°)àç'],
])('%j comes back', (meant, typed) => {
  expect(fromBelgianKeys(typed)).toBe(meant);
});
