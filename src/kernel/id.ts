import { randomUUID } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A fresh random id. */
export function newId(): string {
  return randomUUID();
}

/** Whether a text is a UUID in its canonical lower-case form; nothing else reaches the database as an id. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && UUID.test(text);
}
