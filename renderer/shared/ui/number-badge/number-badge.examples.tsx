import type { Example } from '../example.js';
import { NumberBadge } from './number-badge.js';

const SIZES = ['normal', 'large', 'huge'] as const;

function Badges(props: { tone: 'plain' | 'call' | 'island' }) {
  return (
    <>
      {SIZES.map((size) => (
        <NumberBadge key={size} value={size === 'huge' ? 127 : 7} size={size} tone={props.tone} />
      ))}
    </>
  );
}

export const examples: readonly Example[] = [
  { name: 'plain', Show: () => <Badges tone="plain" /> },
  { name: 'call', Show: () => <Badges tone="call" /> },
  { name: 'island', Show: () => <Badges tone="island" /> },
];
