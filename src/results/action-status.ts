/** Where an action stands, in five words, by the stage that everybody is shown. Pure. */

export const ACTION_STATUSES = [
  'running',
  'completed',
  'under_decision',
  'in_preparation',
  'not_carried_out',
] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

const BY_STAGE: Readonly<Record<string, ActionStatus>> = {
  draft: 'in_preparation',
  contracting: 'running',
  approved: 'running',
  scheduled: 'running',
  implementation: 'running',
  delivered: 'running',
  held: 'running',
  outcomes_recorded: 'running',
  suspended: 'running',
  final_report: 'running',
  final_payment: 'running',
  closed: 'completed',
  rejected: 'not_carried_out',
  rejection_final: 'not_carried_out',
  declined: 'not_carried_out',
  withdrawn: 'not_carried_out',
  cancelled: 'not_carried_out',
  lapsed: 'not_carried_out',
  terminated: 'not_carried_out',
};

/** A stage that is not known here is one on the way to a decision, or an end. */
export function statusOf(outsideStage: string, ended: boolean): ActionStatus {
  return BY_STAGE[outsideStage] ?? (ended ? 'completed' : 'under_decision');
}
