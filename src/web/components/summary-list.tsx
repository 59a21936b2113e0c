import type { Html } from '../shell/answers.js';

export interface SummaryRow {
  readonly term: string;
  /** Markup, so escape texts (`<span safe>`). */
  readonly value: Html;
}

/** Facts, each under its name. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }): Html {
  return (
    <dl class="summary-list">
      {rows.map((row) => (
        <div>
          <dt safe>{row.term}</dt>
          <dd>{row.value as 'safe'}</dd>
        </div>
      ))}
    </dl>
  );
}
