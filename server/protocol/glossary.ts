/**
 * Every figure that statistics show, in the groups and the order of the glossary: what each counts is said
 * in `locales/<language>/glossary.json`, under `<figure>.name` and `<figure>.text` (domain.md, definitions
 * for statistics).
 */
export const GLOSSARY = {
  contacts: [
    'contact',
    'interview',
    'multimedia-visit',
    'participant',
    'outreach',
    'visit',
    'yearly-target',
  ],
  tickets: [
    'ticket',
    'theme',
    'language',
    'hour',
    'channel',
    'served',
    'no-show',
    'left',
    'left-at-closing',
    'open',
    'transferred',
    'parked',
  ],
  waits: [
    'wait',
    'median',
    'p90',
    'service-level',
    'walk',
    'interview-length',
    'estimate',
    'estimate-error',
  ],
  islands: ['islands-open', 'islands-busy', 'islands-most'],
  interviews: ['noted', 'topic', 'referral'],
  multimedia: ['seat-kind', 'help'],
  collective: ['session', 'activity-language', 'partner'],
  voices: ['satisfaction', 'divide', 'directory'],
  portrait: [
    'portrait',
    'skipped',
    'residence',
    'portrait-language',
    'status',
    'diploma',
    'reason',
    'first-visit',
  ],
  reading: [
    'period',
    'day-open',
    'running',
    'missing',
    'before',
    'past-year',
    'share',
    'withheld',
    'at-least',
    'too-few',
    'not-counted',
  ],
} as const satisfies Record<string, readonly string[]>;

export type GlossaryGroup = keyof typeof GLOSSARY;
export type Figure = (typeof GLOSSARY)[GlossaryGroup][number];
export const GLOSSARY_GROUPS = Object.keys(GLOSSARY) as GlossaryGroup[];
