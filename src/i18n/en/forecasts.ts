/** When running cases are decided, as far as history tells. */
export const forecasts = {
  'forecasts.expected': 'Expected decision',
  'forecasts.half': 'Half of such cases by',
  'forecasts.most': 'Nine of ten by',
  'forecasts.most_unknown': 'cannot be said: too many last longer than any that ended',
  'forecasts.learned': 'Learned from at least {{cases}} earlier stays in each stage on the way.',
  'forecasts.how': 'How good these dates were',
  'forecasts.range':
    'A decision is expected between {{half}} and {{most}}, going by how long such cases took.',
  'forecasts.around': 'A decision is expected around {{half}}, going by how long such cases took.',
  'forecasts.from': 'A decision is expected on {{half}} or later, going by how long such cases took.',
  'forecasts.no_promise': 'This is an estimate. It is neither a promise nor a time limit.',
  'forecasts.refused.few_cases':
    'No date yet: {{cases}} earlier stays are known in one of the stages on the way, and at least {{needed}} are needed.',
  'forecasts.refused.outlasted': 'No date: it stands here longer than nearly all others did.',
  'forecasts.refused.resting': 'No date: it rests, and nobody is asked to act.',
  'forecasts.refused_outside.few_cases':
    'Too few cases like this one have been decided for a date to be told.',
  'forecasts.refused_outside.outlasted': 'This takes longer than usual, so that no date can be told.',
  'forecasts.refused_outside.resting': 'It rests at present, so that no date can be told.',
  'forecasts.column.most': 'most by {{date}}',
  'forecasts.column.open': 'or later',

  'forecasts.title': 'How good forecasts are',
  'forecasts.tile': 'How long cases stay in each stage, and how often the dates that were told came true.',
  'forecasts.lead':
    'Every night it is learned anew how long cases stay in each stage, from those that went on and from those that still stand there.',
  'forecasts.workflow': 'Workflow',
  'forecasts.show': 'Show',
  'forecasts.stages': 'How long cases stay in each stage before the decision',
  'forecasts.none': 'Nothing was learned of this workflow yet. It is learned every night.',
  'forecasts.stage': 'Stage',
  'forecasts.ended': 'Stays that ended',
  'forecasts.open': 'Cases there when it was learned',
  'forecasts.median': 'Half within (days)',
  'forecasts.ninety': 'Nine of ten within (days)',
  'forecasts.unit': 'Counted in',
  'forecasts.unit.working': 'working days',
  'forecasts.unit.calendar': 'days of the calendar',
  'forecasts.tested': 'Stays held against their forecast',
  'forecasts.within50': 'Ended by the date told for half',
  'forecasts.within90': 'Ended by the date told for nine of ten',
  'forecasts.calibration': 'How often dates came true',
  'forecasts.calibration_lead':
    'Each stay is held against what could be foretold on the day it began. From {{needed}} ended stays of a stage on.',
  'forecasts.calibration_none':
    'No stage has {{needed}} ended stays of which enough was known when they began.',
  'forecasts.calibration_picture':
    'For each stage, how many in a hundred stays ended by the dates told; the lines stand at 50 and 90.',
  'forecasts.simulated': 'On an invented history of known length',
  'forecasts.simulated_lead':
    'Simulated cases run through this workflow, half of them as history. The others are looked at every few weeks, and what is foretold then is held against when they were decided.',
  'forecasts.simulated_none':
    'Nothing can be said: too few simulated cases come to a decision, or the workflow tells apart more facts than can be drawn.',
  'forecasts.history': 'History',
  'forecasts.times_told': 'Dates told',
  'forecasts.simulated_row': 'Simulated cases',
  'forecasts.learned_at': 'Learned on {{at}}.',
  'forecasts.download': 'Download as CSV',
} as const;
