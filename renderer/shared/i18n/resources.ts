import frAdvisor from '../../../locales/fr/advisor.json';
import frCommon from '../../../locales/fr/common.json';
import frDisplay from '../../../locales/fr/display.json';
import frHome from '../../../locales/fr/home.json';
import frKiosk from '../../../locales/fr/kiosk.json';
import frOffice from '../../../locales/fr/office.json';
import frRefusals from '../../../locales/fr/refusals.json';
import frStaff from '../../../locales/fr/staff.json';
import frSteward from '../../../locales/fr/steward.json';
import frTicket from '../../../locales/fr/ticket.json';
import nlAdvisor from '../../../locales/nl/advisor.json';
import nlCommon from '../../../locales/nl/common.json';
import nlDisplay from '../../../locales/nl/display.json';
import nlHome from '../../../locales/nl/home.json';
import nlKiosk from '../../../locales/nl/kiosk.json';
import nlOffice from '../../../locales/nl/office.json';
import nlRefusals from '../../../locales/nl/refusals.json';
import nlStaff from '../../../locales/nl/staff.json';
import nlSteward from '../../../locales/nl/steward.json';
import nlTicket from '../../../locales/nl/ticket.json';

/** The only source of text people see. One namespace per audience, the same keys in both languages. */
export const resources = {
  fr: {
    common: frCommon,
    refusals: frRefusals,
    kiosk: frKiosk,
    display: frDisplay,
    ticket: frTicket,
    advisor: frAdvisor,
    staff: frStaff,
    steward: frSteward,
    office: frOffice,
    home: frHome,
  },
  nl: {
    common: nlCommon,
    refusals: nlRefusals,
    kiosk: nlKiosk,
    display: nlDisplay,
    ticket: nlTicket,
    advisor: nlAdvisor,
    staff: nlStaff,
    steward: nlSteward,
    office: nlOffice,
    home: nlHome,
  },
};

export type Namespace = keyof (typeof resources)['fr'];

/** A key without the ending by which i18next picks the plural. */
type WithoutPlural<K extends string> = K extends `${infer Base}_${'zero' | 'one' | 'other'}`
  ? Base
  : K;

type KeysIn<Tree> = {
  [K in keyof Tree & string]: Tree[K] extends string ? WithoutPlural<K> : `${K}.${KeysIn<Tree[K]>}`;
}[keyof Tree & string];

/** Every key of a namespace, nested ones with dots. */
export type TextKey<N extends Namespace> = KeysIn<(typeof resources)['fr'][N]>;
