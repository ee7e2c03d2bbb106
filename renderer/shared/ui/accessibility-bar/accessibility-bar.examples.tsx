import { useState } from 'react';

import { plainAppearance } from '../../appearance/appearance.js';
import type { Appearance } from '../../appearance/appearance.js';
import type { Example } from '../example.js';
import { AccessibilityBar } from './accessibility-bar.js';

/** What it changes stays within the example: the gallery's own bar is above. */
function Bar(props: { initial?: Appearance; helpState?: 'asked' | 'coming' }) {
  const { initial = plainAppearance, helpState } = props;
  const [appearance, setAppearance] = useState(initial);
  const [speaking, setSpeaking] = useState(false);
  const [help, setHelp] = useState(helpState);
  return (
    <AccessibilityBar
      reach
      appearance={appearance}
      onChange={setAppearance}
      speech={{ speaking, onToggle: () => setSpeaking(!speaking) }}
      helpState={help}
      onHelp={() => setHelp(help === undefined ? 'asked' : undefined)}
    />
  );
}

function Least() {
  const [appearance, setAppearance] = useState(plainAppearance);
  return <AccessibilityBar appearance={appearance} onChange={setAppearance} />;
}

const ALL_ON: Appearance = { contrast: 'high', textSize: 4, reach: true };

export const examples: readonly Example[] = [
  { name: 'normal', targets: 'touch', Show: () => <Bar /> },
  { name: 'all-on', targets: 'touch', Show: () => <Bar initial={ALL_ON} /> },
  { name: 'help-asked', targets: 'touch', Show: () => <Bar helpState="asked" /> },
  { name: 'help-coming', targets: 'touch', Show: () => <Bar helpState="coming" /> },
  { name: 'least', targets: 'touch', Show: Least },
];
