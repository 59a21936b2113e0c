/** Days and instants that came from outside as text: whether the calendar has them. JavaScript's own reading is lenient. */

/** A calendar day between 1900 and 2199, as `2025-03-14`; not the 31st of a February. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1900' || text >= '2200') return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/** An instant in UTC on such a day, as `2025-03-14T09:26:53.589Z`, with up to six digits after the second. */
export function isInstant(text: string): boolean {
  const [day = '', time = ''] = text.split('T', 2);
  return (
    isDay(day) && /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?Z$/.test(time) && text === `${day}T${time}`
  );
}
