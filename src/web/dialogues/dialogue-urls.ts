/** Where a meeting's pages are for whoever takes part. */

/** Where an invited person answers in the product. */
export const answerUrl = (dialogueId: string) => `/dialogues/${dialogueId}/answer`;

/** Where a task that a meeting gave is settled. */
export function followUpUrl({
  id,
  dialogueId,
}: {
  readonly id: string;
  readonly dialogueId: string;
}): string {
  return `/dialogues/${dialogueId}/follow-ups/${id}`;
}
