import type { Example } from '../example.js';
import { Skeleton } from './skeleton.js';

export const examples: readonly Example[] = [
  { name: 'lines', Show: () => <Skeleton shape="lines" count={3} /> },
  { name: 'rows', Show: () => <Skeleton shape="rows" count={3} /> },
  { name: 'tiles', Show: () => <Skeleton shape="tiles" count={3} /> },
];
