import type { Html } from '../shell/answers.js';
import { assetUrl } from '../shell/assets.js';
import type { SignedInVisit } from '../shell/visit.js';
import { goKeysOf } from './go-keys.js';

/** What a page needs for its keys; nothing where they are switched off. The list of them is taken from their own page. */
export function KeysFrame({ visit }: { visit: SignedInVisit }): Html {
  if (!visit.session.singleKeys) return '';
  return (
    <>
      <template
        data-keys={goKeysOf(visit)
          .map(({ letter, path }) => `${letter}=${path}`)
          .join(' ')}
      >
        <dialog class="palette" aria-label={visit.t('keys.here')}>
          <div class="palette-line">
            <p class="keys-here" safe>
              {visit.t('keys.here')}
            </p>
            <button type="button" class="btn btn-link" data-close="" safe>
              {visit.t('palette.close')}
            </button>
          </div>
          <div data-list="" />
        </dialog>
      </template>
      <p
        class="visually-hidden"
        role="status"
        data-keys-said=""
        data-chosen={visit.t('keys.chosen')}
        data-not-chosen={visit.t('keys.not_chosen')}
      />
      <script type="module" src={assetUrl('keys.js')} />
    </>
  );
}
