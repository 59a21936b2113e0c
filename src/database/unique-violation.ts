/** Whether the database refused a row because another one like it is there, by the constraint's or index's name. */
export function isUniqueViolation(error: unknown, constraint: string): boolean {
  const told = error as { code?: unknown; constraint?: unknown } | null;
  return told?.code === '23505' && told.constraint === constraint;
}
