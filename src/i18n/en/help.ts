/** Help where it is needed: what newcomers misread. */
export const help = {
  'help.words': 'What these words mean',
  'help.grant':
    'What the EU is asked to pay. Its share of the total cost has a limit, counted to the cent; the page of the budget shows yours.',
  'help.total':
    'All that the action costs, your own contribution included. The budget lines come to exactly this sum.',
  'help.indirect':
    'Indirect costs are general running costs that no single activity causes, such as rent or administration. They have a heading of their own and are compared with the direct costs.',
  'help.paused':
    'While a time limit is paused its days are not counted. When the pause ends, what is left runs on.',
} as const;
