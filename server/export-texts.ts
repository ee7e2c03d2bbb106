import type { Language } from '#protocol/vocabulary.js';

import advisorFr from '../locales/fr/advisor.json';
import commonFr from '../locales/fr/common.json';
import communesFr from '../locales/fr/communes.json';
import exportsFr from '../locales/fr/exports.json';
import glossaryFr from '../locales/fr/glossary.json';
import kioskFr from '../locales/fr/kiosk.json';
import multimediaFr from '../locales/fr/multimedia.json';
import workshopsFr from '../locales/fr/workshops.json';
import advisorNl from '../locales/nl/advisor.json';
import commonNl from '../locales/nl/common.json';
import communesNl from '../locales/nl/communes.json';
import exportsNl from '../locales/nl/exports.json';
import glossaryNl from '../locales/nl/glossary.json';
import kioskNl from '../locales/nl/kiosk.json';
import multimediaNl from '../locales/nl/multimedia.json';
import workshopsNl from '../locales/nl/workshops.json';
import type { ExportWords } from './exports/words.js';

interface Catalogues {
  readonly advisor: typeof advisorFr;
  readonly common: typeof commonFr;
  readonly communes: typeof communesFr;
  readonly exports: typeof exportsFr;
  readonly glossary: typeof glossaryFr;
  readonly kiosk: typeof kioskFr;
  readonly multimedia: typeof multimediaFr;
  readonly workshops: typeof workshopsFr;
}

/** The words of exported figures: the screens' own where a screen has them. */
export const exportTexts: Readonly<Record<Language, ExportWords>> = {
  fr: wordsOf({
    advisor: advisorFr,
    common: commonFr,
    communes: communesFr,
    exports: exportsFr,
    glossary: glossaryFr,
    kiosk: kioskFr,
    multimedia: multimediaFr,
    workshops: workshopsFr,
  }),
  nl: wordsOf({
    advisor: advisorNl,
    common: commonNl,
    communes: communesNl,
    exports: exportsNl,
    glossary: glossaryNl,
    kiosk: kioskNl,
    multimedia: multimediaNl,
    workshops: workshopsNl,
  }),
};

function wordsOf(texts: Catalogues): ExportWords {
  const { advisor, common, communes, exports, glossary, kiosk, multimedia, workshops } = texts;
  return {
    ...exports,
    centre: common.centre,
    languageName: common.language,
    language: common.language,
    theme: common.theme,
    topic: advisor.topic,
    referral: advisor.referral,
    seatKind: multimedia.kind,
    format: workshops.format,
    spoken: workshops.spoken,
    satisfaction: kiosk.ticket.mark,
    commune: communes.commune,
    definition: glossary,
  };
}
