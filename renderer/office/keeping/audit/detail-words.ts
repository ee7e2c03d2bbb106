import type { AuditEntry } from '#protocol/keeping.js';

/** How the page says what the program says. */
export interface AuditWords {
  /** `undefined` where it is no word that is known. */
  word(word: string): string | undefined;
  /** A calendar day `YYYY-MM-DD`. */
  day(date: string): string;
  /** What an import brought. */
  programme(activities: number, sessions: number): string;
  /** `undefined` where it names no period. */
  period(id: string): string | undefined;
  /** Days from one to another, `YYYY-MM-DD` both. */
  days(from: string, to: string): string;
}

/**
 * The words behind an action. What the program says is said in the page's language (names of settings, roles,
 * what became of a device, a period and its form); what staff named (a device, a code) stays.
 */
export function detailWords(
  { what, detail }: Pick<AuditEntry, 'what' | 'detail'>,
  say: AuditWords,
): string {
  if (detail === undefined) return '';
  switch (what) {
    case 'settings-changed':
      return listed(detail, say).join('; ');
    case 'jobs-imported':
      return say.word(detail) ?? detail;
    // "B07: advisor, steward"
    case 'staff-changed': {
      const [code, words] = halves(detail);
      return words === undefined ? code : `${code} · ${listed(words, say).join(', ')}`;
    }
    // "approved: Borne 2"
    case 'device-changed': {
      const [verb, name] = halves(detail);
      return name === undefined ? verb : `${name} · ${say.word(verb) ?? verb}`;
    }
    // "2031-H1 xlsx", "2031-03-02 2031-03-09 csv"
    case 'figures-exported':
      return exported(detail, say) ?? detail;
    // "2022 2023", "removed: 2022"
    case 'figures-imported': {
      const [verb, year] = halves(detail);
      return year === undefined
        ? verb.replaceAll(' ', ', ')
        : `${year} · ${say.word(verb) ?? verb}`;
    }
    // "2 + 14"
    case 'programme-imported': {
      const [, activities, sessions] = /^(\d+) \+ (\d+)$/.exec(detail) ?? [];
      return activities === undefined
        ? detail
        : say.programme(Number(activities), Number(sessions));
    }
    case 'backup-checked':
    case 'backup-restored':
      return /^\d{4}-\d{2}-\d{2}$/.test(detail) ? say.day(detail) : detail;
    default:
      return detail;
  }
}

function exported(detail: string, say: AuditWords): string | undefined {
  const [of = '', ...rest] = detail.split(' ');
  const form = rest.pop();
  const [to] = rest;
  const when = to === undefined ? say.period(of) : say.days(of, to);
  return when === undefined || form === undefined
    ? undefined
    : `${when} · ${say.word(form) ?? form}`;
}

function listed(words: string, say: AuditWords): readonly string[] {
  return words.split(', ').map((word) => say.word(word) ?? word);
}

function halves(detail: string): readonly [string, string?] {
  const at = detail.indexOf(': ');
  return at < 0 ? [detail] : [detail.slice(0, at), detail.slice(at + 2)];
}
