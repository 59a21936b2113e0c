/** Documents: their addresses, how long they are kept, and what holds them. */
export const documents = {
  'documents.link.title': 'This link has ended',
  'documents.link.text':
    'Links to documents work for {{minutes}} minutes, and only for whoever saw them. Here is a fresh one.',
  'documents.link.open': 'Open {{file}}',
  'documents.link.over': 'This address has ended. Read the document again for a fresh one.',
} as const;
