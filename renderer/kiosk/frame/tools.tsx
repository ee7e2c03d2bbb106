import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

import { useLanguage } from '../../shared/i18n/i18n.js';
import { useReadAloud } from '../../shared/speech/use-read-aloud.js';
import { AccessibilityBar } from '../../shared/ui/accessibility-bar/accessibility-bar.js';
import { HelpPanel } from './help-panel.js';
import { useStation } from './station.js';

/**
 * The accessibility bar of a screen, in the language around it.
 * @param props.read what is read aloud when asked
 */
export function Tools(props: { read: RefObject<Element | null> }) {
  const { appearance, changeAppearance, help } = useStation();
  const [language] = useLanguage();
  const voice = useReadAloud(language, props.read);
  const [helpShown, setHelpShown] = useState(false);
  const { read } = props;
  useEffect(() => {
    // The screen may have changed under the panel: then the focus has nowhere to go back to.
    if (helpShown || document.activeElement !== document.body) return;
    read.current?.querySelector<HTMLElement>('h1[tabindex]')?.focus();
  }, [helpShown, read]);
  return (
    <>
      <AccessibilityBar
        appearance={appearance}
        onChange={changeAppearance}
        reach
        speech={voice.available ? { speaking: voice.speaking, onToggle: voice.toggle } : undefined}
        helpState={help.state}
        onHelp={() => {
          // One touch asks; where it is asked already, it shows how that stands.
          if (help.state === undefined) help.ask();
          setHelpShown(true);
        }}
      />
      {helpShown && <HelpPanel onClose={() => setHelpShown(false)} />}
    </>
  );
}
