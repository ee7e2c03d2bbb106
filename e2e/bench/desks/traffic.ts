import type { Audience } from '#protocol/vocabulary.js';

import type { SocketScreen } from './screen.js';

export interface AudienceTraffic {
  readonly screens: number;
  /** Of one screen in a minute, on average. */
  readonly updates: number;
  readonly bytes: number;
  /** What its bytes were for: share by the view's part, largest first. */
  readonly parts: Readonly<Record<string, { readonly updates: number; readonly bytes: number }>>;
}

export type Traffic = Readonly<Partial<Record<Audience, AudienceTraffic>>>;

/** What the screens were sent since they were reset. */
export function trafficOf(screens: readonly SocketScreen[], minutes: number): Traffic {
  const audiences = new Set(screens.map(({ audience }) => audience));
  return Object.fromEntries(
    [...audiences].map((audience): [Audience, AudienceTraffic] => {
      const all = screens.filter((screen) => screen.audience === audience);
      const parts = new Map<string, { updates: number; bytes: number }>();
      for (const screen of all) {
        for (const [part, { updates, bytes }] of screen.parts) {
          const sum = parts.get(part) ?? { updates: 0, bytes: 0 };
          parts.set(part, {
            updates: sum.updates + updates / all.length / minutes,
            bytes: sum.bytes + bytes / all.length / minutes,
          });
        }
      }
      return [
        audience,
        {
          screens: all.length,
          updates: mean(all.map(({ updates }) => updates)) / minutes,
          bytes: mean(all.map(({ bytes }) => bytes)) / minutes,
          parts: Object.fromEntries(
            [...parts].toSorted(([, one], [, other]) => other.bytes - one.bytes),
          ),
        },
      ];
    }),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
