import type { PropsWithChildren } from '@kitajs/html';
import type { Html } from '../shell/answers.js';

interface PageHeaderProps {
  readonly title: string;
  /** The language of the title, where it is not the page's own. */
  readonly titleLang?: string;
  /** Above the title: a reference number, or what kind of thing this is. */
  readonly caption?: string;
  /** One sentence below the title. */
  readonly lead?: string;
}

/** The heading of a page; children (badges, buttons) stand beside it. */
export function PageHeader({
  title,
  titleLang,
  caption,
  lead,
  children,
}: PropsWithChildren<PageHeaderProps>): Html {
  return (
    <div class="page-header">
      <div>
        {caption === undefined ? (
          ''
        ) : (
          <p class="page-caption" safe>
            {caption}
          </p>
        )}
        <h1 lang={titleLang} dir={titleLang === undefined ? undefined : 'auto'} safe>
          {title}
        </h1>
        {lead === undefined ? (
          ''
        ) : (
          <p class="lead" safe>
            {lead}
          </p>
        )}
      </div>
      <div class="page-header-aside">{children}</div>
    </div>
  );
}
