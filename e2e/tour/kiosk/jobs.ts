import { expect } from '@playwright/test';

import { AT_KIOSK } from '../../axe.js';
import { planSession, putActivity } from '../../harness/planner.js';
import { writtenJob } from '../../harness/written-jobs.js';
import type { Stop } from '../route.js';
import { route } from '../route.js';
import { KIOSK_FORMS, KioskScene } from './kiosk-scene.js';

const NURSE = writtenJob('infirmier');
const MIDWIFE = writtenJob('sage-femme');
const PARTS = ['about', 'ways', 'offers', 'near', 'workshops', 'takeAway'] as const;

const finding: readonly Stop<KioskScene>[] = [
  {
    name: 'kiosk-jobs-start',
    async go(kiosk) {
      await kiosk.begin();
      await kiosk.service('jobs');
      await kiosk.titled('jobs', 'start.title');
      await kiosk.button('jobs', 'browse.sector.word').waitFor();
    },
  },
  {
    name: 'kiosk-jobs-typed',
    async go(kiosk) {
      await kiosk.page.keyboard.type(kiosk.manner.language === 'fr' ? 'infirm' : 'verpleeg');
      await job(kiosk, NURSE).first().waitFor();
    },
  },
  {
    name: 'kiosk-jobs-results',
    async go(kiosk) {
      await kiosk.page.keyboard.press('Enter');
      await expect(kiosk.page.getByRole('textbox')).toHaveCount(0);
      await job(kiosk, NURSE).first().waitFor();
    },
  },
  {
    name: 'kiosk-jobs-nothing',
    async go(kiosk) {
      await kiosk.back();
      await erase(kiosk);
      await kiosk.page.keyboard.type('zzyqx');
      await kiosk.sees('jobs', 'nothing.title', { query: 'zzyqx' });
    },
  },
];

const browsing: readonly Stop<KioskScene>[] = [
  {
    name: 'kiosk-jobs-sectors',
    async go(kiosk) {
      await kiosk.touch('jobs', 'browse.sector.word');
      await kiosk.button('jobs', `sector.${NURSE.sector}`).waitFor();
    },
  },
  {
    name: 'kiosk-jobs-sector',
    async go(kiosk) {
      await kiosk.touch('jobs', `sector.${NURSE.sector}`);
      await job(kiosk, NURSE).first().waitFor();
    },
  },
  {
    name: 'kiosk-jobs-families',
    async go(kiosk) {
      await kiosk.back();
      await kiosk.back();
      await kiosk.touch('jobs', 'browse.isco.word');
      await kiosk.titled('jobs', 'browse.iscoTitle');
      await kiosk.page.getByRole('main').getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'kiosk-jobs-interests',
    async go(kiosk) {
      await kiosk.back();
      await kiosk.touch('jobs', 'browse.interest.word');
      for (const letter of NURSE.riasec) await kiosk.touch('jobs', `interest.${letter}.word`);
      await expect(kiosk.page.getByRole('listitem').locator('[aria-pressed="true"]')).toHaveCount(
        2,
      );
    },
  },
  {
    name: 'kiosk-jobs-interests-found',
    async go(kiosk) {
      await kiosk.touch('jobs', 'browse.interestShow');
      await job(kiosk, NURSE).first().waitFor();
    },
  },
];

const reading: readonly Stop<KioskScene>[] = [
  {
    name: 'kiosk-jobs-sheet',
    async go(kiosk) {
      const planner = await kiosk.house.planner();
      await putActivity(planner, { occupations: [NURSE.isco] });
      await planSession(planner);
      await kiosk.press(job(kiosk, NURSE).first());
      await kiosk.button('jobs', 'part.workshops.word').waitFor();
    },
  },
  ...PARTS.map((part, place): Stop<KioskScene> => ({
    name: `kiosk-jobs-${part}`,
    async go(kiosk) {
      if (place > 0) await kiosk.back();
      await kiosk.touch('jobs', `part.${part}.word`);
      await kiosk.sees('jobs', `part.${part}.word`);
    },
  })),
  {
    name: 'kiosk-jobs-second',
    async go(kiosk) {
      await kiosk.back();
      await kiosk.touch('jobs', 'part.compare.word');
      await kiosk.titled('jobs', 'start.secondTitle');
    },
  },
  {
    name: 'kiosk-jobs-compare',
    async go(kiosk) {
      await kiosk.page.keyboard.type(
        kiosk.manner.language === 'fr' ? MIDWIFE.name.fr.feminine : MIDWIFE.name.nl,
      );
      await kiosk.press(job(kiosk, MIDWIFE).first());
      await kiosk.page.getByRole('table').waitFor();
    },
  },
  {
    name: 'kiosk-jobs-themes',
    async go(kiosk) {
      await kiosk.back();
      await kiosk.back();
      await kiosk.touch('jobs', 'sheet.advice');
      await kiosk.titled('kiosk', 'theme.title');
    },
  },
];

export const kioskJobs = route({
  name: 'kiosk-jobs',
  rules: AT_KIOSK,
  forms: KIOSK_FORMS,
  reach: true,
  open: KioskScene.open,
  stops: [...finding, ...browsing, ...reading],
});

/** An occupation to choose, by the beginning of its name. */
function job(kiosk: KioskScene, of: typeof NURSE) {
  const name = kiosk.manner.language === 'fr' ? of.name.fr.masculine : of.name.nl;
  return kiosk.page.getByRole('button', { name: new RegExp(`^${name}( /|$)`) });
}

async function erase(kiosk: KioskScene): Promise<void> {
  for (let letter = 0; letter < 12; letter += 1) await kiosk.page.keyboard.press('Backspace');
}
