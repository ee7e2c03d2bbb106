/** What a row says; what can be done with it comes after. */
export const HEADS = ['island', 'languages', 'themes', 'from', 'to'] as const;
export const COLUMNS = HEADS.length + 1;
