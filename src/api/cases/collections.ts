/** Under which path each kind of case lies. */
export const COLLECTIONS = {
  partnerships: 'partnership',
  calls: 'call',
  actions: 'action',
  'funding-requests': 'funding_request',
  'payment-requests': 'payment_request',
  amendments: 'amendment',
  reports: 'report',
  needs: 'need',
  'technical-assistance': 'technical_assistance',
  'committee-sessions': 'committee_session',
  dialogues: 'dialogue',
} as const;

export type Collection = keyof typeof COLLECTIONS;

export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as readonly Collection[];

export function collectionOf(subject: string): Collection {
  const found = COLLECTION_NAMES.find((name) => COLLECTIONS[name] === subject);
  if (!found) throw new Error(`Cases of the kind ${subject} lie under no path.`);
  return found;
}
