import { SEARCH_LENGTH } from '../../insight/search.query.js';
import type { Html } from '../shell/answers.js';
import { assetUrl } from '../shell/assets.js';
import type { Visit } from '../shell/visit.js';

/** Opens the palette; without a script it leads to the search. */
export function PaletteButton({ visit }: { visit: Visit }): Html {
  return (
    <a class="site-button palette-opener" href="/search" data-palette-opener="">
      <span safe>{visit.t('palette.open')}</span> <kbd safe>{visit.t('palette.key')}</kbd>
    </a>
  );
}

/** The palette itself, which its script takes out when it is first asked for: pages without one have no dead part. */
export function PaletteDialog({ visit }: { visit: Visit }): Html {
  return (
    <>
      <template data-palette="">
        <dialog class="palette" aria-label={visit.t('palette.title')} data-failed={visit.t('palette.failed')}>
          <div class="palette-line">
            <label class="visually-hidden" for="palette-q" safe>
              {visit.t('palette.label')}
            </label>
            <input
              class="form-control"
              id="palette-q"
              type="text"
              role="combobox"
              aria-autocomplete="list"
              aria-expanded="false"
              aria-controls="palette-list"
              placeholder={visit.t('palette.label')}
              autocomplete="off"
              autocapitalize="off"
              spellcheck="false"
              maxlength={SEARCH_LENGTH}
            />
            <button type="button" class="btn btn-link" data-close="" safe>
              {visit.t('palette.close')}
            </button>
          </div>
          <p class="palette-said" role="status" />
          <div
            id="palette-list"
            class="palette-list"
            role="listbox"
            aria-label={visit.t('palette.found')}
            hidden
          />
          <p class="palette-foot">
            <a href="/search" data-all="" safe>
              {visit.t('palette.all')}
            </a>
            <span class="palette-hint" safe>
              {visit.t('palette.hint')}
            </span>
          </p>
        </dialog>
      </template>
      <script type="module" src={assetUrl('palette.js')} />
    </>
  );
}
