import { z } from 'zod';

/** The two languages of a visit. Neither is a default: shared screens show both. */
export const LANGUAGES = ['fr', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];
export const languageSchema = z.enum(LANGUAGES);

/** What a visitor wants to talk about (domain.md, vocabulary). */
export const THEMES = ['orientation', 'training', 'work', 'enterprise', 'mobility'] as const;
export type Theme = (typeof THEMES)[number];
export const themeSchema = z.enum(THEMES);

export const SERVICES = ['advice', 'collective', 'multimedia'] as const;
export type Service = (typeof SERVICES)[number];

/** What a member of staff may do. One person can hold several. */
export const ROLES = [
  'steward',
  'advisor',
  'planner',
  'editor',
  'statistics',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];
export const roleSchema = z.enum(ROLES);

/** Who looks at a screen; each audience has its own view and its own rights. */
export const AUDIENCES = [
  'guest',
  'kiosk',
  'display',
  'phone',
  'advisor',
  'steward',
  'office',
] as const;
export type Audience = (typeof AUDIENCES)[number];

export const DEVICE_KINDS = ['kiosk', 'display'] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];
export const deviceKindSchema = z.enum(DEVICE_KINDS);

/** `closed` is final but for `return-ticket` shortly after a no-show. */
export const TICKET_STATUSES = ['waiting', 'called', 'serving', 'parked', 'closed'] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];

/** How a ticket ended. */
export const OUTCOMES = ['served', 'no-show', 'left', 'left-at-closing'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Where a ticket was taken. */
export const CHANNELS = ['kiosk', 'desk'] as const;
export type Channel = (typeof CHANNELS)[number];

export const ISLAND_STATES = ['free', 'called', 'serving', 'break'] as const;
export type IslandState = (typeof ISLAND_STATES)[number];

/** Most islands a centre can have; how many this one has is a setting. */
export const MOST_ISLANDS = 60;
export const islandSchema = z.number().int().min(1).max(MOST_ISLANDS);

/** A calendar day at the centre, `YYYY-MM-DD` in the centre's time zone. */
export const dateSchema = z.iso.date();
