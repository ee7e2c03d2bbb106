import { z } from 'zod';

/** Made by the client, once per intention: a retry carries the same id and gets the same answer. */
export const commandIdSchema = z.string().regex(/^[A-Za-z0-9_-]{16,36}$/);

/** Of what the server has named: tickets, devices, staff, imports. No name that an object cannot have as a key. */
export const idSchema = z.string().regex(/^(?!__proto__$)[A-Za-z0-9_-]{8,36}$/);
