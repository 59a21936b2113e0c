/** The accessibility statement, after the model of the European Union. */
export const accessibility = {
  'accessibility.title': 'Accessibility statement',
  'accessibility.lead': 'This statement applies to the pages of this installation of Entente.',
  'accessibility.status': 'How far it conforms',
  'accessibility.status_text':
    'The pages are made to meet the Web Content Accessibility Guidelines 2.2 at level AA and the European standard EN 301 549. They were tested by the people who write the product and by automatic means. No independent body has examined them, so that we say: they conform partially.',
  'accessibility.works': 'What you can rely on',
  'accessibility.works.keyboard':
    'Everything can be done with the keyboard alone, and the focus can always be seen.',
  'accessibility.works.keys':
    'Ctrl+K leads to any page or case; single keys go through lists and can be switched off in your account.',
  'accessibility.works.scripts':
    'Every page works with scripts switched off, except the set-up of a passkey.',
  'accessibility.works.zoom':
    'Text can be enlarged to 400 %, and pages can be read on a phone without scrolling sideways.',
  'accessibility.works.colours':
    'Contrast is kept in the light look and in the dark one, and nothing is said by colour alone.',
  'accessibility.works.pictures': 'Each picture has its table beside it.',
  'accessibility.fails': 'What is not accessible yet',
  'accessibility.fails.uploads':
    'Files that others uploaded, such as letters as scans: we do not change them. Ask for another form of it.',
  'accessibility.fails.pdf':
    'PDF files that the product makes have no tags for screen readers; the same is on the page.',
  'accessibility.fails.process':
    'Large process pictures and the calendar by month scroll inside their frame; a list or table says the same.',
  'accessibility.fails.words':
    'Titles and texts that applicants wrote stand in the language in which they were written, which is not always marked.',
  'accessibility.tell': 'Tell us',
  'accessibility.tell_text':
    'If something keeps you from your work, tell whoever runs this installation, with the address of the page and what you use. You get an answer within 15 working days.',
  'accessibility.enforce': 'If you are not content with the answer',
  'accessibility.enforce_text':
    'You can turn to the body in your country that watches over the accessibility of public bodies’ websites, and, where a Union institution runs this installation, to the European Ombudsman.',
  'accessibility.made': 'How this statement was made',
  'accessibility.made_text':
    'It was written on 26 November 2026 after a self-assessment. Every change of the product visits its pages with an automatic checker, with the keyboard alone and with scripts switched off.',
} as const;
