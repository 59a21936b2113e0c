/** The table a person reads, and which targets were reached. */

export interface Row {
  readonly way: string;
  readonly heat: string;
  readonly clients: number;
  readonly perSecond: number;
  /** Of the floor in the same round; median over the rounds. */
  readonly ratio: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly floorP99Ms: number;
}

/** Ratios to the floor with 10 clients: what is aimed at, and below what the bench fails. */
const TARGETS: Readonly<Record<string, { readonly aim: number; readonly gate: number }>> = {
  'in process': { aim: 1.0, gate: 0.9 },
  HTTP: { aim: 0.65, gate: 0.5 },
};
const TARGET_CLIENTS = 10;
const MAX_P99_RATIO = 3;
const MAX_WAL_BYTES = 2_500;

/** Prints everything; answers whether a gate was missed. */
export function report(
  rows: readonly Row[],
  wal: Readonly<Record<string, number>>,
  run: { readonly quick: boolean; readonly rounds: number; readonly cores: number },
): boolean {
  console.log(
    `One transition, medians of ${run.rounds} alternating rounds, ${run.cores} cores, durable commits.\n`,
  );
  print(['way', 'envelopes', 'clients', 'per second', 'of floor', 'p50 ms', 'p99 ms', 'WAL bytes', 'target']);
  let missed = false;
  for (const row of rows) {
    const verdict = verdictOf(row);
    missed ||= verdict.startsWith('MISSED');
    print([
      row.way,
      row.heat,
      String(row.clients),
      row.perSecond.toFixed(0),
      row.ratio.toFixed(2),
      row.p50Ms.toFixed(1),
      row.p99Ms.toFixed(1),
      String(wal[`${row.way}, ${row.heat}, ${row.clients} clients`] ?? ''),
      verdict,
    ]);
  }
  const bytes = wal[`in process, cold, ${TARGET_CLIENTS} clients`] ?? Number.NaN;
  const p99 = rows.find(
    (row) => row.way === 'in process' && row.heat === 'cold' && row.clients === TARGET_CLIENTS,
  );
  console.log('');
  console.log(
    `WAL of a transition ≤ ${MAX_WAL_BYTES} bytes: ${bytes} ${bytes <= MAX_WAL_BYTES ? 'reached' : 'missed'}`,
  );
  if (p99) {
    const ratio = p99.p99Ms / p99.floorP99Ms;
    console.log(
      `p99 ≤ ${MAX_P99_RATIO} × floor's: ${ratio.toFixed(2)} × ${ratio <= MAX_P99_RATIO ? 'reached' : 'missed'}`,
    );
  }
  return missed;
}

function verdictOf(row: Row): string {
  const target = TARGETS[row.way];
  if (!target || row.clients !== TARGET_CLIENTS) return '';
  if (row.ratio >= target.aim) return `reached (aim ${target.aim})`;
  return row.ratio >= target.gate
    ? `gate reached (${target.gate}), aim ${target.aim} missed`
    : `MISSED gate ${target.gate}`;
}

const WIDTHS = [12, 10, 8, 11, 9, 8, 8, 10, 0];

function print(cells: readonly string[]): void {
  console.log(
    cells
      .map((cell, index) => cell.padEnd(WIDTHS[index] ?? 0))
      .join(' ')
      .trimEnd(),
  );
}
