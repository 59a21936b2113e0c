import type { ErasureEffect } from '../../../identity/erasures.query.js';
import { Banner } from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import type { Visit } from '../../shell/visit.js';

/** What stands in the way: each with where it waits. */
export function Hindrances({ visit, effect }: { visit: Visit; effect: ErasureEffect }): Html {
  if (effect.hindered.length === 0) return '';
  return (
    <Banner tone="warning" title={visit.t('erasure.hindered')}>
      <ul>
        {effect.hindered.map(({ what, count, names }) => (
          <li safe>
            {visit.t(`problem.erasure.hindered.${what}`, { count }) +
              (names.length === 0 ? '' : ` (${names.join(', ')})`)}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

interface GoesProps {
  readonly visit: Visit;
  readonly effect: ErasureEffect;
  /** Null while it is still to be chosen. */
  readonly ownTexts: boolean | null;
}

export function WhatGoes({ visit, effect, ownTexts }: GoesProps): Html {
  const { accounts, sessions, roles, contacts, textsAbout, textsBy, notices } = effect;
  const goes = [
    visit.t('erasure.goes.name'),
    visit.t('erasure.goes.accounts', { count: accounts }),
    visit.t('erasure.goes.sessions', { count: sessions }),
    visit.t('erasure.goes.roles', { count: roles }),
    visit.t('erasure.goes.contacts', { count: contacts }),
    visit.t('erasure.goes.texts_about', { count: textsAbout }),
    ...(ownTexts === true ? [visit.t('erasure.goes.texts_by', { count: textsBy })] : []),
    visit.t('erasure.goes.notices', { count: notices }),
  ];
  const stays = [
    visit.t('erasure.stays.chain'),
    ...(ownTexts === true ? [] : [visit.t('erasure.stays.texts_by', { count: textsBy })]),
    visit.t('erasure.stays.documents'),
    visit.t('erasure.stays.mentions'),
    visit.t('erasure.stays.backups'),
  ];
  return (
    <div class="columns">
      <section class="will-happen">
        <h2 class="first" safe>
          {visit.t('erasure.goes')}
        </h2>
        <ul>
          {goes.map((line) => (
            <li safe>{line}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2 class="first" safe>
          {visit.t('erasure.stays')}
        </h2>
        <ul>
          {stays.map((line) => (
            <li safe>{line}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
