/** Finding cases, documents and messages. */
export const search = {
  'search.title': 'Search',
  'search.title_for': 'Search: {{q}}',
  'search.lead':
    'Cases by reference, title, what they say, party and country code; documents by their names; messages by their words. The beginning of a word is enough, and accents do not matter.',
  'search.label': 'Words to look for',
  'search.submit': 'Search',
  'search.kinds': 'What to look for',
  'search.kind.all': 'Everything',
  'search.kind.case': 'Cases',
  'search.kind.document': 'Documents',
  'search.kind.message': 'Messages',
  'search.more.case': 'All cases that were found',
  'search.more.document': 'All documents that were found',
  'search.more.message': 'All messages that were found',
  'search.none':
    'Nothing was found. Try fewer words, the beginning of a word, or the reference; only what you may see is searched.',
} as const;
