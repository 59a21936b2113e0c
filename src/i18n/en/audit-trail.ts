/** The proof that nothing was altered: signed heads, exports, and what a proof finds. */
export const auditTrail = {
  'audit.audit_key_introduced': 'introduced the key that signs the record',
  'audit.audit_key_rotated': 'let another key sign the record',
  'audit.audit_exported': 'exported the record',
  'audit_trail.mail.subject': 'signed head {{number}} of the record',
  'audit_trail.mail.text':
    'This line of JSON says what the record of {{host}} held at its moment. Keep it where nobody who runs the installation can change it; “verify-audit --head” compares an export with it.',
  'notice.audit_fault.headline': 'The record does not hold',
  'notice.audit_fault.text_one':
    'The nightly proof of the record found {{count}} fault. The page “Proof of the record” names the event; the runbook “The record does not hold” says what to do.',
  'notice.audit_fault.text_other':
    'The nightly proof of the record found {{count}} faults. The page “Proof of the record” names the events; the runbook “The record does not hold” says what to do.',
  'hears.when.audit_fault':
    'The nightly proof finds that the record was altered, or that its heads are not signed or published',
  'hears.who.looking_over': 'Administrators and auditors',
  'notice_kind.audit_fault': 'The record does not hold',
  'cli.audit.export_about':
    'Writes the record as JSON lines to standard output: keys, signed heads, and the events of all chains.',
  'cli.audit.from': 'first day, in UTC, such as 2026-01-31',
  'cli.audit.to': 'last day, in UTC',
  'cli.audit.case': 'the events of one file, by its id',
  'cli.audit.with_texts': 'with the texts beside the events and their salts; they hold personal data',
  'cli.audit.day_wrong': '“{{day}}” is no day; write it as 2026-01-31.',
  'cli.audit.case_wrong': '“{{id}}” is no id of a file.',
  'cli.audit.verify_about':
    'Verifies an export without database and network; answers 1 and names the first bad event when it does not hold.',
  'cli.audit.file': 'what export-audit wrote',
  'cli.audit.head': 'files with heads that were published: they show whether a tail is missing',
  'cli.audit.key':
    'public keys in PEM that you have from elsewhere: heads have to be signed by them, or by keys they hand over to',
  'cli.audit.rotate_about': 'Lets another key sign the heads of the record; the old key hands over to it.',
  'cli.audit.new_key': 'private Ed25519 key in PEM; left out, one is made where the key lies in a file',
  'cli.audit.old_key_lost':
    'the old key is lost or not to be trusted: whoever verifies has to be given the new one',
  'cli.audit.no_export': '{{file}} is no export of the record.',
  'cli.audit.no_key': '{{file}} holds no public Ed25519 key in PEM.',
  'cli.audit.no_secret_key': '{{file}} holds no private Ed25519 key in PEM.',
  'cli.audit.no_heads': '{{file}} holds no published heads.',
  'cli.audit.unreadable': '{{file}} cannot be read ({{reason}}).',
  'cli.audit.no_place': 'No key is configured: set ENTENTE_AUDIT_KEY_FILE or ENTENTE_AUDIT_KEY.',
  'cli.audit.new_key_needed': 'The key lies in the environment: name the new one with --new-key.',
  'cli.audit.rotated': 'The key {{key}} signs from the next head on. Its public half, for those who verify:',
  'cli.audit.then_file': 'The file of the key holds the new one; nothing else is to be done.',
  'cli.audit.then_text':
    'Put the new key into ENTENTE_AUDIT_KEY and start the workers again; until then no heads are signed.',
  'cli.audit.key_fault.not_in_force':
    'The key that is configured is not the one in force; only that one can hand over.',
  'cli.audit.key_fault.same_key': 'This key is in force already.',
  'cli.audit.holds': 'It holds: {{events}} events of {{chains}} chains, {{heads}} signed heads.',
  'cli.audit.part': 'It is a part of the record: that events are missing at its edges cannot be seen.',
  'cli.audit.until':
    'Whole until {{at}}, as head {{number}} signed it: up to then nothing was added, changed or taken away.',
  'cli.audit.without_heads':
    'No heads are signed: that events are missing at the end of a chain cannot be seen.',
  'cli.audit.unsigned_one': '{{count}} event came later: it follows, but is not signed yet.',
  'cli.audit.unsigned_other': '{{count}} events came later: they follow, but are not signed yet.',
  'cli.audit.erased_one': '{{count}} text is not there any more; its digest is.',
  'cli.audit.erased_other': '{{count}} texts are not there any more; their digests are.',
  'cli.audit.published_one': '{{count}} published head is the same in the export.',
  'cli.audit.published_other': '{{count}} published heads are the same in the export.',
  'cli.audit.not_anchored':
    'The key {{key}} comes with the file: whoever made the file may have made the key. Compare it with one that you have, by --key.',
  'cli.audit.anchored': 'Signed by the key {{key}}, which follows from the one you gave.',
  'cli.audit.faulty_one': 'It does not hold; {{count}} fault.',
  'cli.audit.faulty_other': 'It does not hold; {{count}} faults.',
  'cli.audit.fault.gap':
    'chain {{chain}}: event {{seq}} ({{event}}) comes where another number is due; events before it are missing',
  'cli.audit.fault.link':
    'chain {{chain}}: event {{seq}} is not the one that event {{until}} was written after',
  'cli.audit.fault.hash': 'chain {{chain}}: event {{seq}} ({{event}}) was altered',
  'cli.audit.fault.fork':
    'chain {{chain}}: from event {{seq}} to {{until}} it is not what it was (head {{head}}); the chain was forked',
  'cli.audit.fault.truncated_tail':
    'chain {{chain}}: events {{seq}} to {{until}} are missing at its end (head {{head}} knew them)',
  'cli.audit.fault.missing_chain':
    'chain {{chain}}: it is missing, from event {{seq}} on (head {{head}} knew it)',
  'cli.audit.fault.text':
    'chain {{chain}}: a text of event {{seq}} ({{event}}) is not the one that was written',
  'cli.audit.fault.head_gap': 'head {{head}}: heads before it are missing',
  'cli.audit.fault.head_link': 'head {{head}}: it does not follow the head before',
  'cli.audit.fault.head_chains': 'head {{head}}: its list of chains is not the one that was signed',
  'cli.audit.fault.head_key': 'head {{head}}: its key is not the one in force, or not one that you trust',
  'cli.audit.fault.head_signature': 'head {{head}}: its signature does not fit',
  'cli.audit.fault.head_missing': 'head {{head}}: it was published, and the export does not have it',
  'cli.audit.fault.head_differs': 'head {{head}}: another one was published under this number',
  'cli.audit.fault.published_signature': 'head {{head}}, as published: its signature does not fit',
  'cli.audit.fault.key': 'the record of a key does not fit: it is missing, forged or out of turn',
  'cli.audit.fault.malformed': 'line {{line}} is no record, or stands where none of its kind belongs',
  'cli.audit.fault.cut_off': 'the file ends before its end, or lines are missing',
} as const;
