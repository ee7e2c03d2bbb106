/** The text up to `most` letters, cut between words, with an ellipsis where something is missing. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  // not through a sign of two halves
  const cut = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '');
  const words = cut.replace(/\s+\S*$/, '');
  // one endless word is cut all the same
  return `${words.length > most / 2 ? words : cut}…`;
}

/** The sentences and lines that end within `most` letters: none that was cut in two. */
export function wholeSentences(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return cut.slice(0, Math.max(cut.lastIndexOf('\n'), cut.lastIndexOf('. ') + 1, 0));
}
