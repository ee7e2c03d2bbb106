import type { FastifyInstance } from 'fastify';

/** Asked for by monitors, so it has a budget of its own: a busy proxy's visitors do not use it up. */
const MOST_PER_MINUTE = 600;

/**
 * `GET /health`: whether the server does its work, for whoever watches it. Says only which journals cannot be
 * written since their last try, and of visitors nothing.
 * @param failing names of what cannot be kept now
 */
export function addHealth(http: FastifyInstance, failing: () => readonly string[]): void {
  http.get(
    '/health',
    { config: { rateLimit: { max: MOST_PER_MINUTE, timeWindow: 60_000 } } },
    (_request, reply) => {
      const broken = failing();
      void reply.header('cache-control', 'no-store');
      if (broken.length === 0) return reply.send({ status: 'ok' });
      return reply.code(503).send({ status: 'failing', failing: broken });
    },
  );
}
