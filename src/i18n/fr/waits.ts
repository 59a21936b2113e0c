import type { Translated } from '../catalogue.js';
import type { waits as source } from '../en/waits.js';

/** Ce qui attend quelqu’un sans être une étape d’un dossier. */
export const waits: Translated<typeof source> = {
  'waits.title': 'Vous est aussi demandé',
  'waits.part.asked_by': 'Demandé par {{party}}',
  'waits.part.here':
    'Votre partie vous attend : dites ce que votre organisme fait et apporte, puis signez-la.',
  'waits.part.here_sign': 'Votre partie vous attend : elle est rédigée, mais pas encore signée.',
  'notice.part_asked.headline': 'Votre partie est demandée',
  'notice.part_asked.text':
    '{{party}} vous nomme codemandeur de « {{title}} » ({{reference}}) et vous demande votre partie : ce que vous faites, ce que vous apportez, et votre signature. La note conceptuelle ne peut pas être déposée avant.',
  'notice.part_signed.headline': '{{party}} a signé sa partie',
  'notice.part_signed.text':
    '{{party}} a signé sa partie de « {{title}} » ({{reference}}). Vous pourrez déposer dès que tous les codemandeurs auront signé.',
  'notice_kind.part_asked': 'Leur partie d’un brouillon est demandée',
  'notice_kind.part_signed': 'Un codemandeur a signé sa partie',
  'hears.who.co_applicants': 'Qui agit pour les codemandeurs sollicités',
};
