/** The whole file of a funding request on one page. */
export function dossierUrl(requestId: string): string {
  return `/funding-requests/${requestId}/dossier`;
}
