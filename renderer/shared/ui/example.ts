import type { ComponentType } from 'react';

/**
 * One state of a component. Every `*.examples.tsx` under `shared/ui` and `shared/jobs/view` exports `examples`; the gallery
 * finds it by itself, and the run of axe goes over it in both languages, both themes, all sizes.
 */
export interface Example {
  /** The state in one or two English words, as an anchor: `busy`, `long-word`. */
  readonly name: string;
  /**
   * How large what is touched must be: `touch` where people stand (64 px, 8 px apart), `desk` where
   * they hold a mouse (24 px). Absent where nothing can be touched.
   */
  readonly targets?: 'touch' | 'desk';
  /** A component, so that a state may change while one tries it. */
  readonly Show: ComponentType;
}
