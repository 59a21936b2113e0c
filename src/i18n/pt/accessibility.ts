/** The accessibility statement, after the model of the European Union. */
import type { Translated } from '../catalogue.js';
import type { accessibility as source } from '../en/accessibility.js';

export const accessibility: Translated<typeof source> = {
  'accessibility.title': 'Declaração de acessibilidade',
  'accessibility.lead': 'Esta declaração aplica-se às páginas desta instalação do Entente.',
  'accessibility.status': 'Estado de conformidade',
  'accessibility.status_text':
    'As páginas foram feitas para cumprir as Diretrizes de Acessibilidade para Conteúdo Web 2.2 no nível AA e a norma europeia EN 301 549. Foram testadas por quem desenvolve o produto e por meios automáticos. Nenhum organismo independente as examinou, pelo que dizemos: são parcialmente conformes.',
  'accessibility.works': 'Com o que pode contar',
  'accessibility.works.keyboard': 'Tudo pode ser feito só com o teclado, e o foco está sempre visível.',
  'accessibility.works.keys':
    'Ctrl+K leva a qualquer página ou processo; as teclas isoladas percorrem as listas e podem ser desativadas na sua conta.',
  'accessibility.works.scripts':
    'Todas as páginas funcionam sem scripts, exceto a criação de uma chave de acesso.',
  'accessibility.works.zoom':
    'O texto pode ser ampliado a 400 %, e as páginas leem-se num telemóvel sem deslocamento horizontal.',
  'accessibility.works.colours': 'O contraste é mantido em claro e em escuro, e nada é dito apenas pela cor.',
  'accessibility.works.pictures': 'Cada gráfico tem a sua tabela ao lado.',
  'accessibility.fails': 'O que ainda não é acessível',
  'accessibility.fails.uploads':
    'Os ficheiros carregados por outros, como cartas digitalizadas: não os alteramos. Peça outra forma.',
  'accessibility.fails.pdf':
    'Os PDF gerados não têm etiquetas para leitores de ecrã; o mesmo está na página.',
  'accessibility.fails.process':
    'Os esquemas grandes e o calendário mensal deslocam-se dentro da moldura; uma lista ou tabela diz o mesmo.',
  'accessibility.fails.words':
    'Os títulos e textos escritos pelos requerentes estão na língua em que foram escritos, que nem sempre está indicada.',
  'accessibility.tell': 'Contacte-nos',
  'accessibility.tell_text':
    'Se algo o impede de trabalhar, comunique-o a quem gere esta instalação, com o endereço da página e o que utiliza. Recebe resposta em 15 dias úteis.',
  'accessibility.enforce': 'Se não ficar satisfeito com a resposta',
  'accessibility.enforce_text':
    'Pode dirigir-se ao organismo do seu país que zela pela acessibilidade dos sítios públicos e, se uma instituição da União gerir esta instalação, ao Provedor de Justiça Europeu.',
  'accessibility.made': 'Como foi elaborada esta declaração',
  'accessibility.made_text':
    'Foi redigida em 26 de novembro de 2026 após uma autoavaliação. A cada alteração do produto, as páginas são percorridas com um verificador automático, só com o teclado e sem scripts.',
};
