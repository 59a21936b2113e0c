import type { PropsWithChildren } from '@kitajs/html';
import { directionOf, LANGUAGE_NAMES, LOCALES, type MessageKey } from '../../i18n/index.js';
import { CALENDARS } from '../calendars/calendar-urls.js';
import { Banner } from '../components/banner.js';
import { Breadcrumbs, type Crumb } from '../components/breadcrumbs.js';
import { FormToken, HiddenField } from '../components/form.js';
import { KeysFrame } from '../keys/keys-frame.js';
import { PaletteButton, PaletteDialog } from '../palette/palette-dialog.js';
import type { Html } from './answers.js';
import { darkMedia } from './appearance.js';
import { assetUrl } from './assets.js';
import type { Flash } from './flash.js';
import { LentWaits } from './lent-waits.js';
import { isWithin, navigationFor } from './navigation.js';
import { isSignedIn, type SignedInVisit, type Visit } from './visit.js';
import { wayHere } from './way-here.js';

/** Long enough to follow a link of it. */
const RENEWED_AFTER_SECONDS = '5';

export interface LayoutProps {
  readonly visit: Visit;
  /** In the browser's tab; the page's own heading is the page's. */
  readonly title: string;
  /** The way here, without this page; its beginning, home and the main navigation's entry, comes by itself. */
  readonly breadcrumbs?: readonly Crumb[];
  /** A form came back: the tab says so first. */
  readonly failed?: boolean;
  /** Search engines leave it out. */
  readonly unlisted?: boolean;
  /** Something is under way on it: it is renewed, by a script part by part (`RunState`), without one as a whole. */
  readonly isUnderWay?: boolean;
}

/** The frame of every page. */
export function Layout({
  visit,
  title,
  breadcrumbs = [],
  failed = false,
  unlisted = false,
  isUnderWay = false,
  children,
}: PropsWithChildren<LayoutProps>): Html {
  const dark = darkMedia(visit.appearance);
  const page = failed ? `${visit.t('web.form.error_prefix')} ${title}` : title;
  return (
    <html lang={visit.locale} dir={directionOf(visit.locale)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title safe>{visit.t('web.shell.title', { page })}</title>
        {unlisted ? <meta name="robots" content="noindex, nofollow" /> : ''}
        {isUnderWay ? (
          <>
            <noscript>
              <meta http-equiv="refresh" content={RENEWED_AFTER_SECONDS} />
            </noscript>
            <script type="module" src={assetUrl('live-run.js')} />
          </>
        ) : (
          ''
        )}
        <link rel="icon" href={assetUrl('mark.svg')} type="image/svg+xml" />
        <link
          rel="stylesheet"
          href={assetUrl(directionOf(visit.locale) === 'rtl' ? 'theme-rtl.css' : 'theme.css')}
        />
        <link rel="stylesheet" href={assetUrl('entente.css')} />
        {dark === null ? '' : <link rel="stylesheet" href={assetUrl('dark.css')} media={dark} />}
      </head>
      <body>
        <a class="skip-link" href="#main" safe>
          {visit.t('web.shell.skip')}
        </a>
        <Header visit={visit} />
        <div class="container-xl page">
          <Breadcrumbs visit={visit} crumbs={wayHere(visit, breadcrumbs)} />
          <main id="main" tabindex="-1">
            {visit.flash ? <FlashBanner visit={visit} flash={visit.flash} /> : ''}
            {visit.session?.lentWaits.length ? (
              <LentWaits visit={visit} held={visit.session.lentWaits} />
            ) : (
              ''
            )}
            {children}
          </main>
        </div>
        <Footer visit={visit} />
        {visit.actor ? <script type="module" src={assetUrl('live-inbox.js')} /> : ''}
        {goesPlaces(visit) ? <PaletteDialog visit={visit} /> : ''}
      </body>
    </html>
  );
}

/** Until a second factor is set up, nothing else opens. */
function goesPlaces(visit: Visit): visit is SignedInVisit {
  return isSignedIn(visit) && !visit.session.needsFactor;
}

function Header({ visit }: { visit: Visit }): Html {
  return (
    <header class="site-header">
      <div class="container-xl site-bar">
        <a class="site-name" href="/">
          <img src={assetUrl('mark.svg')} alt="" width="32" height="32" />
          <span>
            <span class="site-product" safe>
              {visit.t('web.shell.product')}
            </span>
            <span class="site-claim" safe>
              {visit.t('web.shell.claim')}
            </span>
          </span>
        </a>
        <div class="site-tools">
          {visit.actor ? <SearchField visit={visit} /> : ''}
          {goesPlaces(visit) ? <PaletteButton visit={visit} /> : ''}
          <LanguageSwitch visit={visit} />
          <UserMenu visit={visit} />
        </div>
      </div>
      <MainNavigation visit={visit} />
    </header>
  );
}

/** Finds cases, documents and messages from every page; on the page of the search it has its own field. */
function SearchField({ visit }: { visit: Visit }): Html {
  if (visit.path === '/search') return '';
  return (
    <search>
      <form action="/search" method="get" class="site-search">
        <label class="visually-hidden" for="site-search" safe>
          {visit.t('search.label')}
        </label>
        <input id="site-search" type="search" name="q" maxlength="200" />
        <button type="submit" safe>
          {visit.t('search.submit')}
        </button>
      </form>
    </search>
  );
}

function LanguageSwitch({ visit }: { visit: Visit }): Html {
  return (
    <details class="language-switch">
      <summary>
        <span class="visually-hidden" safe>
          {visit.t('web.shell.language')}
        </span>{' '}
        <span safe>{LANGUAGE_NAMES[visit.locale]}</span>
      </summary>
      <form method="post" action="/language">
        <FormToken visit={visit} />
        <HiddenField name="next" value={visit.url} />
        {LOCALES.filter((locale) => locale !== visit.locale).map((locale) => (
          <button type="submit" name="language" value={locale} lang={locale} dir={directionOf(locale)} safe>
            {LANGUAGE_NAMES[locale]}
          </button>
        ))}
      </form>
    </details>
  );
}

function UserMenu({ visit }: { visit: Visit }): Html {
  const { actor } = visit;
  if (!actor) {
    return visit.path === '/sign-in' ? (
      ''
    ) : (
      <a class="site-link" href="/sign-in" safe>
        {visit.t('web.shell.sign_in')}
      </a>
    );
  }
  return (
    <div class="user-menu">
      <a class="site-link" href="/account" title={visit.t('web.shell.your_account')}>
        <span class="user-name" safe>
          {actor.name}
        </span>
        <span class="user-organisation" safe>
          {actor.organisationName}
        </span>
      </a>
      <form method="post" action="/sign-out" data-sign-out={actor.accountId}>
        <FormToken visit={visit} />
        <button type="submit" class="site-button" safe>
          {visit.t('web.shell.sign_out')}
        </button>
      </form>
    </div>
  );
}

function MainNavigation({ visit }: { visit: Visit }): Html {
  if (!visit.actor) return '';
  return (
    <nav class="site-nav" aria-label={visit.t('web.shell.main_nav')}>
      <ul class="container-xl">
        {navigationFor(visit.actor)
          .filter(({ path }) => visit.opens(path))
          .map((entry) => (
            <li>
              <a href={entry.path} aria-current={isWithin(visit.path, entry) ? 'page' : undefined} safe>
                {visit.sentence(entry.label)}
              </a>
              {entry.path === '/inbox' ? <span class="site-count" data-inbox-count="" /> : ''}
            </li>
          ))}
      </ul>
    </nav>
  );
}

const FLASH_TITLES: Readonly<Record<Flash['tone'], MessageKey>> = {
  done: 'web.banner.done',
  notice: 'web.banner.notice',
  refused: 'web.banner.refused',
};

function FlashBanner({ visit, flash }: { visit: Visit; flash: Flash }): Html {
  return (
    <Banner tone={flash.tone} title={visit.sentence(FLASH_TITLES[flash.tone])}>
      <p safe>{visit.sentence(flash.key, flash.params)}</p>
    </Banner>
  );
}

function Footer({ visit }: { visit: Visit }): Html {
  return (
    <footer class="site-footer">
      <div class="container-xl">
        {visit.demo ? (
          <p>
            <span safe>{visit.t('web.shell.demo')}</span>{' '}
            <a href="/demo/first-day" safe>
              {visit.t('first_day.title')}
            </a>
          </p>
        ) : (
          ''
        )}
        <p safe>{visit.t('web.shell.footer')}</p>
        <ul class="footer-links">
          <li>
            <a href="/api" safe>
              {visit.t('web.shell.api')}
            </a>
          </li>
          <li>
            <a href="/glossary" safe>
              {visit.t('glossary.title')}
            </a>
          </li>
          <li>
            <a href="/accessibility" safe>
              {visit.t('accessibility.title')}
            </a>
          </li>
          {visit.actor ? (
            <li>
              <a href={CALENDARS} safe>
                {visit.t('calendars.title')}
              </a>
            </li>
          ) : (
            ''
          )}
          {visit.actor ? (
            <li>
              <a href="/keys" data-keys-link="" safe>
                {visit.t('keys.title')}
              </a>
            </li>
          ) : (
            ''
          )}
        </ul>
        {goesPlaces(visit) ? <KeysFrame visit={visit} /> : ''}
      </div>
    </footer>
  );
}
