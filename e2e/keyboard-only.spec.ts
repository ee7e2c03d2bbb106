import { PORTRAIT_QUESTIONS } from '#protocol/feedback.js';

import { KeyboardVisitor } from './harness/keyboard-visitor.js';
import { expect, test } from './harness/stage.js';
import { writtenJob } from './harness/written-jobs.js';

test.setTimeout(240_000);

const NURSE = writtenJob('infirmier').name.nl;

test('the keyboard alone goes through every flow, and through each screen as it is read', async ({
  stage,
}) => {
  const { kiosk } = await stage.openDay('nl');
  const { page } = kiosk;
  const visitor = new KeyboardVisitor(page, 'nl');
  const begin = async (): Promise<void> => {
    await expect(kiosk.door('nl')).toBeVisible();
    await visitor.choose('kiosk', 'attract.start');
    await visitor.arrives('kiosk', 'service.title');
  };

  await test.step('a number, its portrait, and what the visitor thinks of it', async () => {
    await begin();
    await visitor.choose('kiosk', 'service.advice.word');
    await visitor.arrives('kiosk', 'theme.title');
    await visitor.choose('common', 'theme.training');
    await visitor.arrives('kiosk', 'ticket.title', { number: 1 });
    await visitor.choose('kiosk', 'ticket.mark.good');
    await expect(page.getByText(visitor.said('kiosk', 'ticket.mark.thanks'))).toBeVisible();
    await visitor.choose('kiosk', 'ticket.portrait.word');
    await visitor.arrives('portrait', 'gender.title');
    await visitor.choose('portrait', 'gender.woman');
    await visitor.arrives('portrait', 'age.title');
    await visitor.choose('portrait', 'skip');
    for (const question of PORTRAIT_QUESTIONS.slice(2)) {
      await visitor.comes('portrait', `${question}.title`);
      await visitor.choose('portrait', 'skip');
    }
    await visitor.arrives('portrait', 'send.title');
    await visitor.choose('portrait', 'send.yes');
    await visitor.arrives('portrait', 'thanks.title');
    await visitor.choose('portrait', 'done');
  });

  await test.step('a workshop', async () => {
    await begin();
    await visitor.choose('kiosk', 'service.collective.word');
    await visitor.arrives('kiosk', 'service.collective.word');
    await page.keyboard.press('Escape');
    await visitor.arrives('kiosk', 'service.title');
    await visitor.choose('kiosk', 'frame.startAgain');
  });

  await test.step('a tablet, and giving it back', async () => {
    await begin();
    await visitor.choose('kiosk', 'service.multimedia.word');
    await visitor.arrives('multimedia', 'choose.title');
    await visitor.choose('multimedia', 'kind.tablet');
    await visitor.arrives('multimedia', 'taken.tablet', { number: 2 });
    const code = /\b[A-Z\d]{6}\b/.exec(await page.locator('main').innerText())?.[0] ?? '';
    await visitor.choose('multimedia', 'taken.done');
    await begin();
    await visitor.choose('kiosk', 'service.multimedia.word');
    await visitor.arrives('multimedia', 'choose.title');
    await visitor.choose('multimedia', 'choose.return');
    await visitor.arrives('multimedia', 'return.title');
    await page.keyboard.type(code);
    await visitor.choose('multimedia', 'return.give');
    await visitor.arrives('multimedia', 'returned.title');
    await visitor.choose('multimedia', 'taken.done');
  });

  await test.step('help with the digital world', async () => {
    await begin();
    await visitor.choose('kiosk', 'service.divide.word');
    await visitor.arrives('divide', 'equipment.title');
    await visitor.choose('divide', 'equipment.nothing.word');
    await visitor.arrives('divide', 'skills.title');
    await visitor.choose('divide', 'skills.not.word');
    await visitor.arrives('divide', 'referral.title');
    await visitor.choose('divide', 'topic.spaces.word');
    await visitor.arrives('divide', 'topic.spaces.word');
    await page.keyboard.press('Escape');
    await visitor.arrives('divide', 'referral.title');
    await visitor.choose('kiosk', 'frame.startAgain');
  });

  await test.step('useful doors', async () => {
    await begin();
    await visitor.choose('kiosk', 'service.doors.word');
    await visitor.arrives('doors', 'title');
    await visitor.choose('doors', 'door.phone.word');
    await visitor.arrives('doors', 'door.phone.word');
    await page.keyboard.press('Escape');
    await visitor.arrives('doors', 'title');
  });

  await test.step('an occupation, and who to talk to about it', async () => {
    await visitor.choose('kiosk', 'frame.startAgain');
    await begin();
    await visitor.choose('kiosk', 'service.jobs.word');
    // until the directory is there, a screen of the same title says so
    await expect(page.getByRole('textbox')).toBeVisible();
    await visitor.arrives('jobs', 'start.title');
    await visitor.choose('jobs', 'browse.sector.word');
    await visitor.arrives('jobs', 'browse.sectorTitle');
    await page.keyboard.press('Escape');
    await visitor.comes('jobs', 'start.title');
    await page.keyboard.type(NURSE);
    await visitor.reach(NURSE);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(NURSE);
    await visitor.choose('jobs', 'part.ways.word');
    await page.keyboard.press('Escape');
    await visitor.choose('jobs', 'sheet.advice');
    await visitor.arrives('kiosk', 'theme.title');
  });

  await test.step('the tools, and a steward', async () => {
    await visitor.choose('common', 'look.contrast');
    await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high');
    await visitor.choose('common', 'look.help');
    const panel = page.getByRole('dialog', { name: visitor.said('kiosk', 'help.title') });
    await expect(panel.locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    const asked = page.getByRole('button', { name: visitor.said('common', 'look.helpAsked') });
    await expect(asked).toBeFocused();
    await visitor.choose('kiosk', 'frame.startAgain');
    await expect(kiosk.door('nl')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-contrast', 'normal');
  });
});
