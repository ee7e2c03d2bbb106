import { z } from 'zod';

import { SHORT_CODE_ALPHABET, SHORT_CODE_LENGTH, TICKET_SECRET } from './ticket-keys.js';

/** See `TicketKeys`. */
export const ticketSecretSchema = z.string().regex(TICKET_SECRET);
export const shortCodeSchema = z
  .string()
  .regex(new RegExp(`^[${SHORT_CODE_ALPHABET}]{${SHORT_CODE_LENGTH}}$`));
/** SHA-256 of a ticket's secret (its 22 characters as UTF-8), base64url without padding. */
export const secretHashSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
