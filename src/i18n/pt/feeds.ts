import type { Translated } from '../catalogue.js';
import type { feeds as source } from '../en/feeds.js';

/** Os prazos nos calendários pessoais: a página das ligações e o que diz uma entrada. */
export const feeds: Translated<typeof source> = {
  'feeds.title': 'Os prazos no seu calendário',
  'feeds.lead':
    'Uma ligação que o seu programa de calendário subscreve. Mostra as datas tal como as pode consultar e acompanha as suas alterações.',
  'feeds.secret':
    'Quem tiver uma ligação lê o que ela mostra sem iniciar sessão. Guarde-a para si; em caso de dúvida, ponha-lhe termo.',
  'feeds.none': 'Ainda não criou nenhuma ligação.',
  'feeds.caption_one': '{{count}} ligação',
  'feeds.caption_other': '{{count}} ligações',
  'feeds.name': 'Nome',
  'feeds.name_hint': 'Para seu uso, por exemplo «Telemóvel». É o nome que o calendário aí terá.',
  'feeds.shows': 'O que mostra',
  'feeds.shows_mine': 'O que depende de mim',
  'feeds.shows_organisation': 'O que depende de alguém da minha organização',
  'feeds.shows_country': 'Os processos de um país',
  'feeds.shows_of_country': 'Processos: {{country}}',
  'feeds.country': 'País',
  'feeds.made_at': 'Criada',
  'feeds.last_read': 'Última leitura',
  'feeds.never_read': 'Ainda não',
  'feeds.change': 'Alterar',
  'feeds.new': 'Criar uma ligação',
  'feeds.make': 'Criar a ligação',
  'feeds.made': 'A ligação está criada. Copie-a agora: não volta a ser mostrada.',
  'feeds.your_link': 'A sua ligação',
  'feeds.your_link_hint':
    'No seu programa de calendário, escolha subscrever um calendário pelo endereço e cole esta ligação.',
  'feeds.renew': 'Nova ligação',
  'feeds.renew_of': 'Nova ligação para {{name}}',
  'feeds.renew_title': 'Criar uma nova ligação para {{name}}?',
  'feeds.renew_what':
    'A ligação atual deixa imediatamente de funcionar. Subscreva a nova no seu programa de calendário.',
  'feeds.end': 'Pôr termo',
  'feeds.end_of': 'Pôr termo à ligação {{name}}',
  'feeds.end_title': 'Pôr termo à ligação {{name}}?',
  'feeds.end_what':
    'Os calendários que a leem deixam de encontrar conteúdo. Não é possível voltar atrás; pode criar outra ligação.',
  'feeds.ended': 'A ligação terminou.',
  'feeds.gone': 'Já não é devido: {{summary}}',
  'feeds.calendar_name': 'Entente: {{name}}',
  'feeds.entry.summary': '{{reference}}: {{label}}',
  'feeds.entry.stage': 'Fase: {{stage}}',
  'feeds.entry.owed_by': 'A cargo de: {{roles}}',
  'problem.feeds.too_many': 'Já tem {{max}} ligações: ponha primeiro termo a uma.',
  'problem.field.country_not_yours': 'Não pode seguir os processos deste país.',
  'audit.feed_made': 'criou uma ligação aos prazos para um calendário',
  'audit.feed_ended': 'pôs termo a uma ligação aos prazos para um calendário',
};
