import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');
const configsIn = (text: string) => text.match(/(?:renderer|server|electron)\/vite[\w.]*\.ts/g);

it('builds for a first start what `npm run build` builds, in the same order', () => {
  const { scripts } = JSON.parse(read('../../package.json')) as { scripts: { build: string } };
  expect(configsIn(scripts.build)).toHaveLength(5);
  expect(configsIn(read('start.js'))).toEqual(configsIn(scripts.build));
});
