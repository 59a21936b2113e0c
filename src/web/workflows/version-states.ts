import type { Draft } from '../../definitions/drafts.query.js';
import type { VersionStatus } from '../../definitions/workflows.query.js';
import type { BadgeTone } from '../components/index.js';

/** How states look; the words say it. */
export const VERSION_TONES: Readonly<Record<VersionStatus, BadgeTone>> = {
  current: 'positive',
  superseded: 'neutral',
  waits: 'waiting',
  quarantined: 'negative',
};

export const DRAFT_TONES: Readonly<Record<Draft['state'], BadgeTone>> = {
  open: 'active',
  proposed: 'waiting',
  published: 'positive',
  discarded: 'neutral',
};
