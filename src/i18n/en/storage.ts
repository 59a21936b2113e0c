/** Files that were found harmful, and what is told of uploads. */
export const storage = {
  'problem.field.file_harmful':
    'A virus scanner found something harmful in this file. It was not taken, and whoever looks after this place was told.',
  'problem.scanner_silent':
    'Files cannot be looked at for viruses at present, so none is taken. Try again in a few minutes.',
  'cases.trail.file_quarantined': '{{who}} sent a file that was found harmful. It was not taken.',
  'notice.what.file_quarantined': 'a file was found harmful and was not taken',
  'hears.event.file_quarantined': 'A file is found harmful and is not taken',
  'audit.party_file_quarantined': 'sent a file to a party that was found harmful and was not taken',
  'audit.quarantined_file_destroyed': 'destroyed a file in quarantine',
  'quarantine.title': 'Files in quarantine',
  'quarantine.tile': 'Files that the virus scanner found harmful, until they are destroyed',
  'quarantine.lead':
    'These files were sent and not taken. They are on no case and nobody can open them here; destroy them when nobody needs them for an enquiry any more.',
  'quarantine.none': 'No file was found harmful.',
  'quarantine.no_scanner':
    'No virus scanner is set up: files are taken without being looked at. Whoever runs the place sets ENTENTE_CLAMD.',
  'quarantine.caption_one': '{{count}} file',
  'quarantine.caption_other': '{{count}} files',
  'quarantine.file': 'File',
  'quarantine.found': 'Found',
  'quarantine.case': 'Sent to',
  'quarantine.by': 'By',
  'quarantine.at': 'On',
  'quarantine.change': 'Change',
  'quarantine.destroy': 'Destroy',
  'quarantine.destroy_of': 'Destroy {{name}}',
  'quarantine.destroyed_on': 'destroyed on {{date}}',
  'quarantine.destroy_title': 'Destroy this file?',
  'quarantine.destroy_what':
    'The bytes are deleted for good. Name, checksum, sender and what was found stay on record.',
  'quarantine.destroyed': 'The file is destroyed.',
  'quarantine.stayed':
    'The store does not let go of the file. It goes to nobody, and is destroyed as soon as the store does it: that is tried every minute.',
  'quarantine.destroying_since': 'being destroyed since {{at}}: the store has not done it yet',
  'audit.quarantined_file_stayed': 'wanted to destroy a file in quarantine, which the store did not let go',
} as const;
