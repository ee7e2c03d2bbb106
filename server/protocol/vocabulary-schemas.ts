import { z } from 'zod';

import {
  DEVICE_KINDS,
  HELP_KINDS,
  KIOSK_SERVICES,
  LANGUAGES,
  MOST_ISLANDS,
  MOST_SEATS,
  PAPER_STATES,
  PEOPLE_KINDS,
  REFERRALS,
  ROLES,
  SEAT_KINDS,
  THEMES,
  TOPICS,
} from './vocabulary.js';

export const languageSchema = z.enum(LANGUAGES);
export const themeSchema = z.enum(THEMES);
export const roleSchema = z.enum(ROLES);
export const deviceKindSchema = z.enum(DEVICE_KINDS);
export const islandSchema = z.number().int().min(1).max(MOST_ISLANDS);
/**
 * What is asked of an island is meant for this ticket alone, by its number: a page that was cut off must
 * not do to the next visitor what it was told to do with the one before.
 */
export const meantForSchema = z.number().int().min(1).optional();
export const kioskServiceSchema = z.enum(KIOSK_SERVICES);
export const seatKindSchema = z.enum(SEAT_KINDS);
export const seatNumberSchema = z.number().int().min(1).max(MOST_SEATS);
export const helpKindSchema = z.enum(HELP_KINDS);
export const paperStateSchema = z.enum(PAPER_STATES);
export const topicSchema = z.enum(TOPICS);
export const referralSchema = z.enum(REFERRALS);
export const peopleKindSchema = z.enum(PEOPLE_KINDS);

/** A calendar day at the centre, `YYYY-MM-DD` in the centre's time zone. */
export const dateSchema = z.iso.date();
