import referral from '../../../assets/doors/referral.json';
import { doors } from '../leaflets/door.js';
import type { DoorId, ReferralTopic } from '#protocol/vocabulary.js';

/** Address of a service behind a door, for a code to scan. @param entry the leaflet's id */
export function doorSite(door: DoorId, entry: string): string | undefined {
  return addressOf(doors[door].find(({ id }) => id === entry)?.site);
}

/**
 * Address of the service that a leaflet after the two questions sends to. One of them alone has a site of
 * its own; behind the others stand many places, or the house itself.
 */
export function topicSite(topic: ReferralTopic): string | undefined {
  return topic === 'internet' ? addressOf(referral.internet.source.site) : undefined;
}

function addressOf(site: string | undefined): string | undefined {
  return site === undefined ? undefined : `https://${site}`;
}
