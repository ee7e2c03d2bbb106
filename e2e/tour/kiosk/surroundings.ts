import type { Page } from '@playwright/test';

/** Voices for both languages, as kiosks have them: the bar offers to read aloud. */
export async function withVoices(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const voices = ['fr-BE', 'nl-BE'].map((lang) => ({
      lang,
      name: lang,
      default: false,
      localService: true,
      voiceURI: lang,
    }));
    speechSynthesis.getVoices = () => voices;
  });
}

/** A printer that takes the sheet and says nothing, until `printed`; or one that is broken. */
export async function withPrinter(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => {
      if (document.documentElement.dataset['printer'] === 'broken') throw new Error('no paper');
    };
  });
}

/** The browser has handed the sheet over. */
export async function printed(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
}

export async function breakPrinter(page: Page, broken: boolean): Promise<void> {
  await page.evaluate(
    (state) => {
      document.documentElement.dataset['printer'] = state;
    },
    broken ? 'broken' : 'well',
  );
}
