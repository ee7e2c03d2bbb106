import type { DoorId, Language } from '#protocol/vocabulary.js';

import '../i18n/namespaces/communes.js';
import '../i18n/namespaces/doors.js';
import { createFormat, tIn } from '../i18n/i18n.js';
import { checkedOn } from './leaflet.js';
import type { Fact, Leaflet } from './leaflet.js';
import { doors } from './door.js';
import type { DoorEntry, DoorPlace } from './door.js';

/** What stands behind a door, one leaflet for each service. */
export function doorLeaflets(door: DoorId, language: Language): Leaflet[] {
  return doors[door].map((entry) => leafletOf(entry, language));
}

function leafletOf(entry: DoorEntry, language: Language): Leaflet {
  const t = tIn(language, 'doors');
  const facts: Fact[] = [];
  if (entry.phone !== undefined)
    facts.push({
      label: t('label.phone'),
      value: phoneText(entry.phone, language),
      kind: 'number',
    });
  if (entry.hours !== undefined)
    facts.push({ label: t('label.hours'), value: hoursText(entry.hours, language) });
  if (entry.site !== undefined) facts.push({ label: t('label.site'), value: entry.site });
  if (entry.certificate !== undefined)
    facts.push({ label: t('label.certificate'), value: t(`certificate.${entry.certificate}`) });
  facts.push({ label: t('label.where'), value: t(`entry.${entry.id}.where`) });
  if (entry.communes !== undefined)
    facts.push({ label: t('label.communes'), value: communesText(entry.communes, language) });
  if (entry.places !== undefined) facts.push(...placeFacts(entry.places, language));
  return {
    id: entry.id,
    title: t(`entry.${entry.id}.name`),
    text: t(`entry.${entry.id}.what`),
    facts,
    source: sourceText(entry, language),
  };
}

function placeFacts(places: readonly DoorPlace[], language: Language): Fact[] {
  const t = tIn(language, 'doors');
  const names = tIn(language, 'communes');
  const known = places
    .map((place) => ({
      label: names(`commune.${place.commune}`),
      value: [place.address?.[language], place.phone].filter(Boolean).join(', '),
    }))
    .toSorted((one, other) => one.label.localeCompare(other.label, language));
  return [...known, { label: t('label.otherCommune'), value: t('otherPlaces') }];
}

/** A number that begins with 0800 costs the caller nothing. */
function phoneText(phone: string, language: Language): string {
  return phone.startsWith('0800 ') ? tIn(language, 'doors')('free', { phone }) : phone;
}

function hoursText(hours: { opens: string; closes: string }, language: Language): string {
  const format = createFormat(language, 'UTC');
  const time = (clock: string) => format.time(Date.parse(`1970-01-01T${clock}Z`));
  const [opens, closes] = [time(hours.opens), time(hours.closes)];
  return tIn(language, 'doors')('workingDays', { opens, closes });
}

function communesText(communes: DoorEntry['communes'], language: Language): string {
  const names = tIn(language, 'communes');
  const sorted = (communes ?? [])
    .map((commune) => names(`commune.${commune}`))
    .toSorted((one, other) => one.localeCompare(other, language));
  return new Intl.ListFormat(`${language}-BE`, { type: 'conjunction' }).format(sorted);
}

function sourceText(entry: DoorEntry, language: Language): string {
  const site = entry.source.site ?? tIn(language, 'common')('centre');
  const date = checkedOn(entry.source, language);
  return tIn(language, 'doors')('source', { site, date });
}
