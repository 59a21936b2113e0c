/** The calendar day in Brussels so many days from now: near midnight it is another than the one in UTC. */
export function brusselsDay(days: number): string {
  return brusselsDayAt(days * 86_400_000);
}

export function brusselsDayAt(offsetMs: number): string {
  return new Date(Date.now() + offsetMs).toLocaleDateString('en-CA', { timeZone: 'Europe/Brussels' });
}
