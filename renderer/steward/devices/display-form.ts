import type { DisplaySettings } from '#protocol/display-settings.js';

/** What a display does or does not, as check boxes. */
export const DISPLAY_SWITCHES = ['chime', 'voice', 'flash', 'workshops', 'waits'] as const;
export type DisplaySwitch = (typeof DISPLAY_SWITCHES)[number];

/** A display's settings as they are being filled in. */
export interface DisplayForm {
  readonly name: string;
  /** `all`: calls of every island; `own`: of those from … to. */
  readonly zone: 'all' | 'own';
  readonly from: string;
  readonly to: string;
  readonly switches: readonly DisplaySwitch[];
}

export type DisplayField = 'name' | 'zone';

export type ReadDisplay =
  | { readonly ok: true; readonly name: string; readonly display: DisplaySettings }
  | { readonly ok: false; readonly wrong: ReadonlySet<DisplayField> };

/** @param islands how many the centre has: where a zone of its own begins as all of them */
export function displayFormOf(
  device: { readonly name: string; readonly settings: DisplaySettings },
  islands: number,
): DisplayForm {
  const { name, settings } = device;
  const zone = settings.islands;
  return {
    name,
    zone: zone === undefined ? 'all' : 'own',
    from: String(zone?.from ?? 1),
    to: String(zone?.to ?? islands),
    switches: DISPLAY_SWITCHES.filter((each) => settings[each]),
  };
}

/** The command's part, or which fields cannot be sent as they are. */
export function readDisplayForm(form: DisplayForm, islands: number): ReadDisplay {
  const name = form.name.trim();
  const zone = form.zone === 'all' ? undefined : zoneOf(form, islands);
  const wrong = new Set<DisplayField>();
  if (name === '') wrong.add('name');
  if (form.zone === 'own' && zone === undefined) wrong.add('zone');
  if (wrong.size > 0) return { ok: false, wrong };
  const on = (each: DisplaySwitch) => form.switches.includes(each);
  return {
    ok: true,
    name,
    display: {
      ...(zone !== undefined && { islands: zone }),
      chime: on('chime'),
      voice: on('voice'),
      flash: on('flash'),
      workshops: on('workshops'),
      waits: on('waits'),
    },
  };
}

function zoneOf(
  { from, to }: Pick<DisplayForm, 'from' | 'to'>,
  islands: number,
): DisplaySettings['islands'] {
  const [first, last] = [from, to].map((typed) =>
    /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : undefined,
  );
  if (first === undefined || last === undefined) return undefined;
  return first >= 1 && first <= last && last <= islands ? { from: first, to: last } : undefined;
}
