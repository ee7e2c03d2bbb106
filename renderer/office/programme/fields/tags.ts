/**
 * The tags with what was typed behind them; several at once where commas part them. What is there
 * already is not there twice.
 */
export function withTags(tags: readonly string[], typed: string): readonly string[] {
  const added = typed
    .split(/[,;\n]/)
    .map((tag) => tag.trim().replaceAll(/\s+/g, ' '))
    .filter((tag) => tag !== '');
  return [...new Set([...tags, ...added])];
}
