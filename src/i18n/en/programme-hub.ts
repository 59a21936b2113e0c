/** The way to everything that the programme is made of beside actions and money. */
export const programmeHub = {
  'programme_hub.title': 'Programme',
  'programme_hub.lead': 'What the facility is made of, beside its actions and its money.',
  'programme_hub.calls_text': 'Calls for proposals with their lots, guidelines and envelopes.',
  'programme_hub.partnerships_text':
    'Mobility Partnerships and Common Agendas, who signed them, and what runs under them.',
} as const;
