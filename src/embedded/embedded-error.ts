/** The embedded database cannot be had; the message says why and what to do, and needs no stack trace. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}
