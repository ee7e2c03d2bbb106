export const TEXT_SIZES = [1, 2, 3, 4] as const;
/** 1 is the plain size; 2, 3 and 4 are 115, 130 and 150 % of it (tokens.css). */
export type TextSize = (typeof TEXT_SIZES)[number];

/** How a screen looks to whoever uses it just now. It says nothing about who that is. */
export interface Appearance {
  readonly contrast: 'normal' | 'high';
  readonly textSize: TextSize;
  /** Every control within reach of a seated person: the lower part of the screen. */
  readonly reach: boolean;
}

/** What a visit starts with, and what its end brings back. */
export const plainAppearance: Appearance = { contrast: 'normal', textSize: 1, reach: false };

/** Reads what a page kept or was asked for; whatever it does not know becomes `otherwise`'s. */
export function appearanceFrom(
  found: { readonly [K in keyof Appearance]?: unknown },
  otherwise: Appearance = plainAppearance,
): Appearance {
  const { contrast, textSize, reach } = found;
  return {
    contrast: contrast === 'high' || contrast === 'normal' ? contrast : otherwise.contrast,
    textSize: TEXT_SIZES.find((size) => size === textSize) ?? otherwise.textSize,
    reach: typeof reach === 'boolean' ? reach : otherwise.reach,
  };
}
