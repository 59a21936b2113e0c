/** Waits until an assertion holds; fails with what it said last. */
export async function eventually(assertion: () => void | Promise<void>, patienceMs = 15_000): Promise<void> {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      await assertion();
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
