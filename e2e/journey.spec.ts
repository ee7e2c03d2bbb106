import { defaultSettings } from '#protocol/settings.js';
import type { Language } from '#protocol/vocabulary.js';
import { AdvisorScreen, StewardScreen } from './harness/desks.js';
import { expect, type Screen, test } from './harness/stage.js';
import { text } from './harness/texts.js';
import {
  DisplayScreen,
  expectInBothLanguages,
  KioskScreen,
  PhoneScreen,
} from './harness/visitors.js';

const ISLAND = 7;
const FIRST_LEASED = defaultSettings.firstLeasedNumber;

test.setTimeout(240_000);

for (const language of ['fr', 'nl'] as const satisfies readonly Language[]) {
  test(`a visit from kiosk to interview, through cuts and a restart (${language})`, async ({
    stage,
  }) => {
    const stewardAt = await stage.open('/steward', language);
    const kioskAt = await stage.open('/kiosk', language);
    const displayAt = await stage.open('/display', language);
    const advisorAt = await stage.open('/advisor', language);
    const steward = new StewardScreen(stewardAt.page, language);
    const kiosk = new KioskScreen(kioskAt.page);
    const display = new DisplayScreen(displayAt.page);
    const advisor = new AdvisorScreen(advisorAt.page, language);

    await test.step('the steward opens the day and lets kiosk and display in', async () => {
      await steward.signIn('S1');
      await steward.openDay();
      await steward.approve(kiosk.page, 'kiosk', 'Kiosk');
      await steward.approve(display.page, 'display', 'Display');
      await expect(kiosk.door(language)).toBeVisible();
      await advisor.signIn('A1');
      await advisor.chooseIsland(ISLAND, language, 'work');
    });

    await test.step('the kiosk is cut while the visitor chooses: it gives a number of its own', async () => {
      await kiosk.goToThemes(language);
      kioskAt.cable.cut();
      await kiosk.theme(language, 'training').click();
      await kiosk.expectTicket(language, FIRST_LEASED);
      await expect(kiosk.page.getByText(text(language, 'waits', 'unknown'))).toBeVisible();
      kioskAt.cable.mend();
      await steward.expectCount('waiting', 1);
      await kiosk.finish(language);
    });

    await test.step('the next visitor gets an ordinary one', async () => {
      await kiosk.goToThemes(language);
      await kiosk.theme(language, 'work').click();
      await kiosk.expectTicket(language, 1);
    });

    const phoneAt = await test.step('the phone follows the ticket by its code', async () => {
      const address = await kiosk.phoneAddress(stage.phoneUrl, language);
      return stage.open(address, language);
    });
    const phone = new PhoneScreen(phoneAt.page, language);
    await phone.expectNumber(1);
    await phone.expectStatus('ahead', { count: 0 });
    await kiosk.finish(language);
    await steward.expectCount('waiting', 2);

    await test.step('the advisor is cut and calls: one call is made after', async () => {
      advisorAt.cable.cut();
      await expect(advisor.lostBar).toBeVisible();
      await advisor.button('advisor', 'next.call').click();
      await expect(advisor.button('staff', 'action.waits')).toBeVisible();
      displayAt.cable.cut();
      await expectInBothLanguages(display.page, 'displayLost.title');
      phoneAt.cable.cut();
      await phone.expectNotUpToDate();
      advisorAt.cable.mend();
      await advisor.expectTicket(ISLAND, 1, 'own.calledTitle');
      await expect(advisor.lostBar).toBeHidden();
      await expect(advisor.ownIsland(ISLAND)).toContainText(
        text(language, 'advisor', 'own.notShown'),
      );
    });

    await test.step('display and phone come back and show the call they missed', async () => {
      displayAt.cable.mend();
      await display.expectCall(1, ISLAND, 'yourTurn');
      await expect(advisor.ownIsland(ISLAND)).toContainText(text(language, 'advisor', 'own.shown'));
      phoneAt.cable.mend();
      await phone.expectStatus('yourTurn');
      await phone.expectIsland(ISLAND);
      await expect(phone.page.getByRole('alert')).toBeHidden();
    });

    await test.step('the server is killed and comes back: every screen goes on', async () => {
      await stage.server.kill();
      await expect(steward.lostBar).toBeVisible();
      await expect(advisor.lostBar).toBeVisible();
      await expectInBothLanguages(display.page, 'displayLost.title');
      await phone.expectNotUpToDate();
      await stage.server.restart();
      await expect(steward.lostBar).toBeHidden();
      await steward.expectCount('called', 1);
      await advisor.expectTicket(ISLAND, 1, 'own.calledTitle');
      await display.expectCall(1, ISLAND, 'yourTurn');
      await phone.expectStatus('yourTurn');
      await expect(kiosk.door(language)).toBeVisible();
    });

    await test.step('the steward is cut and sees what happened meanwhile', async () => {
      stewardAt.cable.cut();
      await expect(steward.lostBar).toBeVisible();
      await advisor.button('advisor', 'next.start').click();
      await advisor.expectTicket(ISLAND, 1, 'own.servingTitle');
      await phone.expectStatus('serving');
      await display.expectCall(1, ISLAND, 'lastCall');
      stewardAt.cable.mend();
      await expect(steward.lostBar).toBeHidden();
      await steward.expectCount('serving', 1);
    });

    await advisor.button('advisor', 'next.finish').click();
    await phone.expectStatus('closed.served.title');
    await steward.expectCount('closed', 1);
    await expect(advisor.ownIsland(ISLAND)).toContainText(text(language, 'advisor', 'own.none'));

    const screens: readonly Screen[] = [stewardAt, kioskAt, displayAt, advisorAt, phoneAt];
    expect(screens.map(({ loads }) => loads)).toEqual(screens.map(() => 1));
  });
}
