import type { Page } from '@playwright/test';

import type { Language } from '#protocol/vocabulary.js';
import type { Words } from '../harness/texts.js';
import type { LayoutRules } from '../layout-problems.js';
import type { House } from './house.js';

/** How a whole walk looks at the product. */
export interface Manner {
  readonly language: Language;
  readonly words: Words;
  readonly textSize: 1 | 4;
  /** Kiosks only: every control within reach of a seated person. */
  readonly reach: boolean;
  /** Presses with a pointer: slower, and the focus is shown only where it would be after one. */
  readonly pointer?: boolean;
}

/** A size of screen, CSS px. */
export interface Form {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** What a walk holds in its hands; `page` is the screen it looks at now. */
export interface Scene {
  readonly page: Page;
}

/** One screen in one state. */
export interface Stop<S extends Scene> {
  readonly name: string;
  /** Gets there from the stop before; the screen stands when it resolves. */
  readonly go: (scene: S) => Promise<void>;
}

interface Plan<S extends Scene> {
  readonly name: string;
  /** Who stands before these screens, and with what. */
  readonly rules: LayoutRules;
  /** The first is the one it is walked in. */
  readonly forms: readonly [Form, ...Form[]];
  /** Whether its screens have a reach mode. */
  readonly reach?: boolean;
  readonly open: (house: House, form: Form) => Promise<S>;
  readonly stops: readonly Stop<S>[];
}

/** Called at every stop; goes on when it resolves. */
export type AtStop = (stop: string, page: Page) => Promise<void>;

/** A walk through the screens of one kind of machine, in one order, none left out. */
export interface Route {
  readonly name: string;
  readonly rules: LayoutRules;
  readonly forms: readonly [Form, ...Form[]];
  readonly reach: boolean;
  /** In the order they are walked. */
  readonly stops: readonly string[];
  /** @throws at the first stop that is not reached, naming it */
  readonly walk: (house: House, atStop: AtStop) => Promise<void>;
}

export function route<S extends Scene>(plan: Plan<S>): Route {
  const { name, rules, forms, reach = false, stops } = plan;
  return {
    name,
    rules,
    forms,
    reach,
    stops: stops.map((stop) => stop.name),
    async walk(house, atStop) {
      const scene = await plan.open(house, forms[0]);
      for (const stop of stops) {
        try {
          await stop.go(scene);
        } catch (cause) {
          throw new Error(`the tour did not reach ${stop.name}`, { cause });
        }
        await atStop(stop.name, scene.page);
      }
    },
  };
}
