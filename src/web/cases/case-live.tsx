import type { CaseView } from '../../cases/case-view.js';
import type { Html } from '../shell/answers.js';
import { assetUrl } from '../shell/assets.js';
import type { SignedInVisit } from '../shell/visit.js';

/** Tells the script which file the page shows, as of when, and what to say when it moves. One per page. */
export function CaseLive({ visit, file }: { visit: SignedInVisit; file: CaseView }): Html {
  return (
    <div
      class="case-live"
      data-live-case={file.id}
      data-live-at={file.changedAt}
      data-live-updated={visit.t('live.updated', { stage: visit.label(file.stage.label) })}
      data-live-moved={visit.t('live.moved')}
    >
      <p class="visually-hidden" role="status" data-live-said="" />
      <div class="live-ask" data-live-ask="" hidden>
        <span safe>{visit.t('live.moved')}</span>{' '}
        <button type="button" class="btn btn-link" safe>
          {visit.t('live.show')}
        </button>
      </div>
      <p class="presence" role="status" data-present-said="" />
      <script type="module" src={assetUrl('live-case.js')} />
    </div>
  );
}

/** On the page of a form of a case: who else is there, and to them that somebody writes. */
export function CasePresence({ id }: { id: string }): Html {
  return (
    <div data-present-case={id}>
      <p class="presence" role="status" data-present-said="" />
    </div>
  );
}
