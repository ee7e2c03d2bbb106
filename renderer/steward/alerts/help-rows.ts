import type { StewardView } from '#protocol/views.js';

/** A kiosk where a visitor asks for a steward. */
export interface HelpRow {
  readonly deviceId: string;
  readonly name: string;
  readonly place: string;
  readonly askedAt: number;
  readonly coming: boolean;
}

/** Those nobody goes to yet first, each in the order they were asked. */
export function helpRows(devices: StewardView['devices']): readonly HelpRow[] {
  return Object.entries(devices)
    .flatMap(([deviceId, { name, kiosk }]) =>
      kiosk?.help === undefined
        ? []
        : [{ deviceId, name, place: kiosk.settings.place, ...kiosk.help }],
    )
    .sort((a, b) => Number(a.coming) - Number(b.coming) || a.askedAt - b.askedAt);
}
