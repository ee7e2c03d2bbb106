import { Component } from 'react';
import type { ReactNode } from 'react';

import { BothLanguages } from './both-languages.js';

/** How long the sentence stands before the page starts again, ms. */
const AGAIN_AFTER = 8_000;

/**
 * Loads the page anew once it can be had. While the server is gone the browser would show an error of
 * its own instead, which goes away by nobody's hand. The app's own pages are always there.
 */
function startAgain(): void {
  setTimeout(() => {
    // Whoever has come behind the kiosk is not sent away.
    if (document.querySelector('dialog[open]') !== null) return startAgain();
    if (!location.protocol.startsWith('http')) return location.reload();
    fetch(location.pathname, { cache: 'no-store' }).then(
      ({ ok }) => (ok ? location.reload() : startAgain()),
      startAgain,
    );
  }, AGAIN_AFTER);
}

/** An error nobody foresaw: a calm page, then a fresh start. Nothing of the visit is kept. */
export class CrashGuard extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override componentDidCatch(): void {
    startAgain();
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    return <BothLanguages title="crash.title" text="crash.text" pictogram="restart" />;
  }
}
