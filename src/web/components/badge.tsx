import type { Html } from '../shell/answers.js';

export type BadgeTone = 'neutral' | 'active' | 'positive' | 'negative' | 'waiting';

const CLASSES: Readonly<Record<BadgeTone, string>> = {
  neutral: 'badge-neutral',
  active: 'badge-active',
  positive: 'badge-positive',
  negative: 'badge-negative',
  waiting: 'badge-waiting',
};

/** A state in one or two words; the words say it, the colour only helps. */
export function Badge({ text, tone = 'neutral' }: { text: string; tone?: BadgeTone }): Html {
  return (
    <span class={`badge state-badge ${CLASSES[tone]}`} safe>
      {text}
    </span>
  );
}
