/** `#workshops/abc` has `abc` open; another section, or the section alone, has nothing. */
export function openedIn(hash: string, section: string): string | undefined {
  const [name, opened = ''] = hash.replace(/^#/, '').split('/');
  return name === section && opened !== '' ? opened : undefined;
}
