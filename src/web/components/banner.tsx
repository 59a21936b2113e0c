import type { PropsWithChildren } from '@kitajs/html';
import type { Html } from '../shell/answers.js';
import { Icon } from './icon.js';

interface BannerProps {
  readonly tone: 'done' | 'notice' | 'warning' | 'refused';
  readonly title: string;
}

const LOOK = {
  done: { class: 'success', icon: 'check-circle-fill', role: 'status' },
  notice: { class: 'info', icon: 'info-circle-fill', role: 'status' },
  warning: { class: 'warning', icon: 'exclamation-triangle-fill', role: 'status' },
  refused: { class: 'danger', icon: 'exclamation-triangle-fill', role: 'alert' },
} as const;

/** Something that everybody on the page should notice first: what was just done, or why it was not. */
export function Banner({ tone, title, children }: PropsWithChildren<BannerProps>): Html {
  const look = LOOK[tone];
  return (
    <div class={`banner alert alert-${look.class}`} role={look.role}>
      <Icon name={look.icon} />
      <div>
        <h2 class="banner-title" safe>
          {title}
        </h2>
        {children}
      </div>
    </div>
  );
}
