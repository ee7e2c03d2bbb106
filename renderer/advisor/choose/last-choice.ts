import { z } from 'zod';

import type { Language, Theme } from '#protocol/vocabulary.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';
import { islandSchema, languageSchema, themeSchema } from '#protocol/vocabulary-schemas.js';

/** Where and for what an advisor sits; empty until chosen. */
export interface Choice {
  readonly island?: number;
  readonly languages: readonly Language[];
  readonly themes: readonly Theme[];
}

export const NO_CHOICE: Choice = { languages: [], themes: [] };

const choiceSchema = z.object({
  island: islandSchema.optional(),
  languages: z.array(languageSchema),
  themes: z.array(themeSchema),
});

/** Reads what `writeChoice` kept; anything else counts as no choice. */
export function readChoice(text: string | null): Choice {
  if (text === null) return NO_CHOICE;
  try {
    const { island, languages, themes } = choiceSchema.parse(JSON.parse(text));
    return { ...(island !== undefined && { island }), languages, themes };
  } catch {
    return NO_CHOICE;
  }
}

export function writeChoice(choice: Choice): string {
  return JSON.stringify(choice);
}

export function isComplete(choice: Choice): choice is Choice & { readonly island: number } {
  return choice.island !== undefined && choice.languages.length > 0 && choice.themes.length > 0;
}

/** Puts themes and languages in the house's order, whatever order they were ticked in. */
export function inHouseOrder(choice: Choice): { languages: Language[]; themes: Theme[] } {
  return {
    languages: LANGUAGES.filter((language) => choice.languages.includes(language)),
    themes: THEMES.filter((theme) => choice.themes.includes(theme)),
  };
}
