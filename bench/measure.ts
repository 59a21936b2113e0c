/** Drives work with so many clients at once and measures it; medians over alternating rounds make ratios hold. */

export interface Sample {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** Each item is worked on once, by `clients` workers. */
export async function drive(
  items: readonly string[],
  clients: number,
  work: (item: string) => Promise<void>,
): Promise<Sample> {
  const took: number[] = [];
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (next < items.length) {
        const item = items[next] as string;
        next += 1;
        const start = performance.now();
        await work(item);
        took.push(performance.now() - start);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  took.sort((a, b) => a - b);
  return { perSecond: items.length / seconds, p50Ms: quantile(took, 0.5), p99Ms: quantile(took, 0.99) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return quantile(sorted, 0.5);
}

function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}
