import { expect, type Page } from '@playwright/test';

import { writeJobAddress } from '../../renderer/shared/jobs/job-address.js';
import { ON_PHONE } from '../axe.js';
import type { Cable } from '../harness/cable.js';
import { writtenJob } from '../harness/written-jobs.js';
import { Hand } from './hand.js';
import type { House } from './house.js';
import type { Form, Stop } from './route.js';
import { route } from './route.js';

const FORM = { name: 'phone', width: 360, height: 640 } as const;
const NURSE = writtenJob('infirmier');

/** A phone that looks at one occupation after the other. */
class JobPhone extends Hand {
  private constructor(
    page: Page,
    house: House,
    readonly cable: Cable,
  ) {
    super(page, house.manner);
  }

  static async open(house: House, form: Form): Promise<JobPhone> {
    const cable = await house.cable();
    return new JobPhone(await house.page('/job', { form, cable }), house, cable);
  }

  /** Opens an occupation's page with the text as its visitor wants it. */
  async look(id: string): Promise<void> {
    const { language, textSize } = this.manner;
    const hash = writeJobAddress({ language, id });
    await this.page.evaluate((next) => (location.hash = next), hash);
    const bar = this.page.getByRole('group', { name: this.said('common', 'look.label') });
    const larger = bar.getByRole('button', { name: this.said('common', 'look.textSize') });
    const page = this.page.locator('html');
    await expect(page).toHaveAttribute('data-text-size', /^\d$/);
    const size = Number(await page.getAttribute('data-text-size'));
    for (let now = size; now < textSize; now += 1) await this.press(larger);
    await expect(page).toHaveAttribute('data-text-size', String(textSize));
  }
}

const stops: readonly Stop<JobPhone>[] = [
  { name: 'phone-job-no-address', go: (phone) => phone.titled('common', 'noJob.title') },
  {
    name: 'phone-job',
    async go(phone) {
      await phone.look(NURSE.id);
      await phone.titled('job', 'talk.title');
    },
  },
  {
    name: 'phone-job-unknown',
    async go(phone) {
      await phone.look('no-such-occupation');
      await phone.titled('job', 'unknown.title');
    },
  },
  {
    name: 'phone-job-unreachable',
    async go(phone) {
      phone.cable.cut();
      await phone.look('no-such-occupation-either');
      await phone.titled('job', 'unreachable.title');
    },
  },
];

export const phoneJob = route({
  name: 'phone-job',
  rules: ON_PHONE,
  forms: [FORM],
  open: JobPhone.open,
  stops,
});
