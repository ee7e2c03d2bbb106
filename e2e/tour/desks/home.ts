import { expect } from '@playwright/test';

import { AT_DESK } from '../../axe.js';
import type { Stop } from '../route.js';
import { route } from '../route.js';
import { Desk, DESK_FORMS } from './desk.js';

const stops: readonly Stop<Desk>[] = [
  { name: 'home', go: ({ page }) => expect(page.getByRole('link')).toHaveCount(5) },
];

/** The list of screens. */
export const home = route({
  name: 'home',
  rules: AT_DESK,
  forms: DESK_FORMS,
  open: (house, form) => Desk.open(house, form, '/'),
  stops,
});
