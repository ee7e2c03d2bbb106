import type { Divide } from '#protocol/feedback.js';
import type { Language, ReferralTopic } from '#protocol/vocabulary.js';

import data from '../../../assets/doors/referral.json';
import '../i18n/namespaces/divide.js';
import { tIn } from '../i18n/i18n.js';
import { checkedOn } from './leaflet.js';
import type { Fact, Leaflet } from './leaflet.js';

/**
 * What to tell after the two questions, most useful first. Nothing for who has a computer and needs no
 * help: they are not sent anywhere.
 */
export function referralTopics({ equipment, skills }: Divide): readonly ReferralTopic[] {
  if (equipment === 'computer') return skills === 'alone' ? [] : ['spaces', 'internet', 'steward'];
  if (skills === 'alone') return ['internet', 'hardware', 'spaces', 'steward'];
  return ['spaces', 'internet', 'hardware', 'steward'];
}

const POINTS = ['who', 'ask', 'where'] as const;

export function referralLeaflet(topic: ReferralTopic, language: Language): Leaflet {
  const t = tIn(language, 'divide');
  const facts: Fact[] = POINTS.map((point) => ({
    label: t(`point.${point}`),
    value: t(`topic.${topic}.${point}`, { phone: data.internet.phone }),
  }));
  return {
    id: topic,
    title: t(`topic.${topic}.word`),
    text: t(`topic.${topic}.what`),
    facts,
    source: topic === 'steward' ? undefined : sourceText(data[topic].source, language),
  };
}

function sourceText(source: { site: string; checked: string }, language: Language): string {
  const date = checkedOn(source, language);
  return tIn(language, 'divide')('source', { site: source.site, date });
}
