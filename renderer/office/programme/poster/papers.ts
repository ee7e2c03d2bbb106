export const PAPERS = ['a4', 'a3'] as const;
export type Paper = (typeof PAPERS)[number];

/** Sizes of text, the largest first (poster-page.module.css). The larger paper has smaller ones that can be read, too. */
export const STEPS: Readonly<Record<Paper, number>> = { a4: 7, a3: 8 };
