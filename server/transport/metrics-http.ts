/**
 * The group that an HTTP answer is counted in, never an address.
 * @param route the route's pattern (`/assets/*`), not what was asked for; `undefined` where none fitted
 * @param pages patterns of the pages and what belongs to them
 */
export function routeGroup(route: string | undefined, pages: ReadonlySet<string>): string {
  if (route === undefined) return 'none';
  return pages.has(route) ? 'pages' : (route.split('/')[1] ?? 'none');
}
