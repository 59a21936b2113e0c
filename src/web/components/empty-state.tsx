import type { PropsWithChildren } from '@kitajs/html';
import type { Html } from '../shell/answers.js';

/** Where a list would be: why there is nothing, and (as children) what to do about it. */
export function EmptyState({ text, children }: PropsWithChildren<{ text: string }>): Html {
  return (
    <div class="empty-state">
      <p safe>{text}</p>
      {children}
    </div>
  );
}
