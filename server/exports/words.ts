import type { PORTRAIT, PortraitQuestion } from '#protocol/feedback.js';
import type { Figure } from '#protocol/glossary.js';
import type { PeriodKind } from '#protocol/periods.js';
import type { PortraitTableId, Region, TableCell, TableId, TABLES } from '#protocol/reports.js';
import type { Language, Referral, SeatKind, Theme, Topic } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';
import type { Format, Spoken } from '#protocol/workshops/vocabulary.js';

/** A text in both languages: spreadsheets hold both, a printed page one of them. */
export type Both = Readonly<Record<Language, string>>;

type Texts<K extends string> = Readonly<Record<K, string>>;
type Population = (typeof TABLES)[TableId]['unit'];

/** The words of exported figures in one language. Placeholders are written `{{name}}`. */
export interface ExportWords {
  readonly centre: string;
  readonly languageName: Texts<Language>;
  readonly report: Texts<PeriodKind>;
  readonly days: Texts<'title' | 'date'>;
  readonly period: Texts<'half-1' | 'half-2' | 'and' | 'from' | 'to'>;
  readonly sheet: Texts<SheetId | 'read-me' | 'definitions'>;
  readonly block: Texts<BlockWord>;
  readonly table: Texts<TableId>;
  readonly question: Texts<PortraitTableId>;
  readonly column: Texts<ColumnWord>;
  readonly head: Texts<'figure' | 'period' | 'year' | 'answer' | 'theme' | 'hour' | 'partner'>;
  readonly figure: Texts<FigureWord>;
  readonly cell: CellWords;
  readonly theme: Texts<Theme>;
  readonly language: Texts<Language>;
  readonly topic: Texts<Topic>;
  readonly referral: Texts<Referral>;
  readonly seatKind: Texts<SeatKind>;
  readonly format: Texts<Format>;
  readonly spoken: Texts<Spoken>;
  readonly satisfaction: Texts<TableCell<'satisfaction'>>;
  readonly commune: Texts<string>;
  readonly answer: {
    readonly [Q in Exclude<PortraitQuestion, 'residence'>]: Texts<(typeof PORTRAIT)[Q][number]>;
  };
  readonly mark: Texts<Mark>;
  readonly unit: Texts<Population | 'contacts' | 'portraits' | 'sessions' | 'islands'>;
  readonly fact: Texts<FactWord>;
  readonly state: Texts<'over' | 'running'>;
  readonly told: Texts<'threshold' | 'service' | 'services' | 'days'>;
  readonly note: Texts<'overlap' | 'portrait' | 'past-years' | 'contact'>;
  readonly csv: Texts<'table' | 'row' | 'column' | 'value' | 'unit' | 'mark' | 'code'>;
  readonly pdf: Texts<'page' | 'subject'>;
  readonly definition: Readonly<Record<Figure, Texts<'name' | 'text'>>>;
}

interface CellWords {
  readonly outcome: Texts<TableCell<'outcome'>>;
  readonly transferred: Texts<'yes' | 'no'>;
  readonly parked: Texts<'yes' | 'no'>;
  readonly noted: Texts<'yes' | 'no'>;
  readonly channel: Texts<TableCell<'channel'>>;
  readonly help: Texts<TableCell<'help'>>;
  readonly 'divide-equipment': Texts<TableCell<'divide-equipment'>>;
  readonly 'divide-skills': Texts<TableCell<'divide-skills'>>;
  readonly directory: Texts<TableCell<'directory'>>;
  readonly region: Texts<Region>;
}

/** Why a cell holds no plain number. `provisional`: of a day that runs. */
export const MARKS = ['withheld', 'at-least', 'too-few', 'not-counted', 'provisional'] as const;
export type Mark = (typeof MARKS)[number];

export type SheetId =
  | 'contacts'
  | 'parts'
  | 'tickets'
  | 'waits'
  | 'crossed'
  | 'interviews'
  | 'multimedia'
  | 'collective'
  | 'voices'
  | 'portrait'
  | 'days';

type BlockWord =
  | 'contacts'
  | 'target'
  | 'past-years'
  | 'parts'
  | 'parts-theme'
  | 'key'
  | 'durations'
  | 'islands'
  | 'theme-language'
  | 'theme-hour'
  | 'topics'
  | 'referrals'
  | 'sessions'
  | 'partners'
  | 'days';

type ColumnWord =
  | 'count'
  | 'share'
  | 'before'
  | 'change'
  | 'value'
  | 'median'
  | 'p90'
  | 'sessions'
  | 'participants';

export type FigureWord =
  | 'contacts'
  | 'interviews'
  | 'multimedia'
  | 'participants'
  | 'outreach'
  | 'visits'
  | 'tickets'
  | 'year-contacts'
  | 'target'
  | 'reached'
  | 'service-level'
  | 'walk'
  | 'inside'
  | 'shorter'
  | 'longer'
  | 'mean-error'
  | 'wait'
  | 'interview'
  | 'open-hours'
  | 'busy-share'
  | 'most'
  | 'held'
  | 'cancelled'
  | 'total'
  | 'skipped'
  | 'jobseeker'
  | 'help'
  | 'wait-median'
  | 'wait-p90'
  | 'interview-median'
  | 'interview-p90'
  | 'left'
  | 'left-at-closing'
  | 'no-show'
  | 'transferred'
  | 'desk';

type FactWord =
  | 'centre'
  | 'period'
  | 'state'
  | 'made'
  | 'days'
  | 'missing'
  | 'twice'
  | 'threshold'
  | 'service'
  | 'not-counted'
  | 'withheld'
  | 'at-least'
  | 'too-few'
  | 'not-counted-mark';

/** Says a text in both languages. */
export type Say = (pick: (words: ExportWords, language: Language) => string) => Both;

export function sayer(words: Readonly<Record<Language, ExportWords>>): Say {
  return (pick) => ({ fr: pick(words.fr, 'fr'), nl: pick(words.nl, 'nl') });
}

/** The same in both languages: a date, a number, a name. */
export function same(text: string): Both {
  return { fr: text, nl: text };
}

/** Both on one line, the asked language first; once where they are the same. */
export function inBoth(text: Both, first: Language): string {
  const other = LANGUAGES.find((language) => language !== first) ?? first;
  return text[first] === text[other] ? text[first] : `${text[first]} / ${text[other]}`;
}

/** `{{name}}` replaced. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (gap, name: string) => String(values[name] ?? gap));
}
