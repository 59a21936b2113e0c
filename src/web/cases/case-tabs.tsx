import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

/** The parts of a file in the order of their tabs; each is an address. */
const CASE_TABS = ['whole', 'facts', 'application', 'budget', 'documents', 'people', 'trail'] as const;
export type CaseTab = (typeof CASE_TABS)[number];

/** Parts that only some kinds of case have. */
export interface FurtherParts {
  readonly application?: Html;
  readonly budget?: Html;
}

/** The tab that the address asks for; the whole file where it asks for none that there is. */
export function tabIn(visit: Visit, parts: FurtherParts): CaseTab {
  const asked = askedOf(visit, 'tab');
  return tabsOf(parts).find((tab) => tab === asked) ?? 'whole';
}

/** Whether the address asks for what is printed. */
export function isPrinted(visit: Visit): boolean {
  return askedOf(visit, 'view') === 'print';
}

export function CaseTabs({
  visit,
  url,
  shown,
  parts,
  messages,
}: {
  visit: Visit;
  /** Of the case. */
  url: string;
  shown: CaseTab;
  parts: FurtherParts;
  /** What is written on the case has a page of its own. */
  messages: { readonly url: string; readonly new: number };
}): Html {
  return (
    <nav class="tabs case-tabs" aria-label={visit.t('case_tabs.all')}>
      <ul>
        {tabsOf(parts).map((tab) => (
          <li>
            <a
              href={tab === 'whole' ? `${url}#file` : `${url}?tab=${tab}#file`}
              aria-current={tab === shown ? 'page' : undefined}
              safe
            >
              {visit.t(`case_tabs.${tab}`)}
            </a>
          </li>
        ))}
        <li>
          <a href={messages.url} safe>
            {messages.new > 0
              ? visit.t('messages.link_new', { count: messages.new })
              : visit.t('messages.link')}
          </a>
        </li>
        <li class="tab-aside">
          <a href={`${url}?view=print`} safe>
            {visit.t('case_tabs.print')}
          </a>
        </li>
      </ul>
    </nav>
  );
}

function tabsOf({ application, budget }: FurtherParts): readonly CaseTab[] {
  const there = { application, budget };
  return CASE_TABS.filter((tab) => (tab !== 'application' && tab !== 'budget') || there[tab] !== undefined);
}

function askedOf(visit: Visit, name: string): string | null {
  return new URLSearchParams(visit.url.split('?')[1] ?? '').get(name);
}
