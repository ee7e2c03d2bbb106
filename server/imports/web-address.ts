const MOST_LETTERS = 500;

/** @returns the address where it is one of the web; `undefined` for any other, `javascript:` for one */
export function webAddress(text: string): string | undefined {
  if (text.length > MOST_LETTERS || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  // a name and password before the host are never part of a public page
  if (!isWeb || url.username !== '' || url.password !== '' || !url.hostname.includes('.'))
    return undefined;
  return url.href;
}
