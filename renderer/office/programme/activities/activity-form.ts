import type { Language, Theme } from '#protocol/vocabulary.js';
import type { Activity } from '#protocol/workshops/programme.js';
import { activitySchema } from '#protocol/workshops/programme.js';
import type { Format, Public, Spoken } from '#protocol/workshops/vocabulary.js';

/** An activity as it is typed: figures are still text. */
export interface ActivityForm {
  readonly id: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly description: Readonly<Record<Language, string>>;
  readonly format: Format | undefined;
  readonly theme: Theme | undefined;
  readonly language: Spoken | undefined;
  readonly public: Public;
  readonly partners: readonly string[];
  readonly room: string;
  readonly capacity: string;
  readonly waitingList: string;
  readonly minutes: string;
  readonly occupations: readonly string[];
  readonly example: boolean;
}

/** A field with something wrong, as the schema names it: `title.fr`, `capacity`. */
export type ActivityField =
  | `title.${Language}`
  | `description.${Language}`
  | Exclude<keyof Activity, 'id' | 'title' | 'description' | 'example'>;
export type ActivityErrors = ReadonlySet<ActivityField>;

export type CheckedActivity =
  | { readonly ok: true; readonly activity: Activity }
  | { readonly ok: false; readonly errors: ActivityErrors };

/** @param room the usual room of what has none yet @param id of the new activity */
export function emptyActivity(id: string, room: string): ActivityForm {
  return {
    id,
    title: { fr: '', nl: '' },
    description: { fr: '', nl: '' },
    format: undefined,
    theme: undefined,
    language: undefined,
    public: 'everyone',
    partners: [],
    room,
    capacity: '12',
    waitingList: '4',
    minutes: '120',
    occupations: [],
    example: false,
  };
}

export function activityForm(activity: Activity): ActivityForm {
  return {
    ...activity,
    capacity: String(activity.capacity),
    waitingList: String(activity.waitingList),
    minutes: String(activity.minutes),
    example: activity.example === true,
  };
}

/** What is typed as an activity, or every field that is wrong, by the same schema as the server's. */
export function checkActivity(form: ActivityForm): CheckedActivity {
  const { example, ...fields } = form;
  const parsed = activitySchema.safeParse({
    ...fields,
    capacity: wholeNumber(form.capacity),
    waitingList: wholeNumber(form.waitingList),
    minutes: wholeNumber(form.minutes),
    ...(example && { example }),
  });
  if (parsed.success) return { ok: true, activity: parsed.data };
  const errors = parsed.error.issues.map(({ path }) => {
    const [field, part] = path;
    const inner = field === 'title' || field === 'description';
    // The schema's own paths: the form has no other fields than the schema.
    return (inner ? `${field}.${String(part)}` : field) as ActivityField;
  });
  return { ok: false, errors: new Set(errors) };
}

/** @returns what no schema takes, where it is no whole number */
export function wholeNumber(text: string): number {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN;
}
