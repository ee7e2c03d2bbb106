import { Component } from 'react';
import type { ReactNode } from 'react';

import { BothLanguages } from './both-languages.js';

/** How long the sentence stands before the page starts again, ms. */
const AGAIN_AFTER = 8_000;

/** An error nobody foresaw: a calm page, then a fresh start. Nothing of the visit is kept. */
export class CrashGuard extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override componentDidCatch(): void {
    setTimeout(() => location.reload(), AGAIN_AFTER);
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    return <BothLanguages title="crash.title" text="crash.text" pictogram="restart" />;
  }
}
