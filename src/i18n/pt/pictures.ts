import type { Translated } from '../catalogue.js';
import type { pictures as source } from '../en/pictures.js';

/** O programa em gráficos, cada um com o seu quadro. */
export const pictures: Translated<typeof source> = {
  'pictures.title': 'Gráficos',
  'pictures.link': 'Em gráficos',
  'pictures.all': 'Todos os gráficos',
  'pictures.filters': 'O que o gráfico mostra',
  'pictures.frame': 'Gráfico que se pode deslocar',
  'pictures.table': 'Os mesmos dados em quadro',
  'pictures.download': 'Descarregar o quadro em CSV',
  'pictures.empty': 'Ainda não há dados para representar.',
  'pictures.kind': 'Tipo de processo',
  'pictures.cases': 'Processos',
  'pictures.case': 'Processo',
  'pictures.changed': 'Última alteração',
  'pictures.behind_one': '{{count}} processo nesta fase',
  'pictures.behind_other': '{{count}} processos nesta fase',
  'pictures.nobody_there': 'Já não há processos nesta fase.',
  'pictures.days_one': 'o mais antigo há {{count}} dia',
  'pictures.days_other': 'o mais antigo há {{count}} dias',
  'pictures.median_days': 'Metade está na fase há (dias)',
  'pictures.oldest_days': 'O mais antigo está na fase há (dias)',
  'pictures.pipeline': 'Onde estão os processos',
  'pictures.pipeline.about':
    'Quantos processos em curso estão em cada fase e há quanto tempo lá está o mais antigo.',
  'pictures.envelopes': 'Dotações',
  'pictures.envelopes.about':
    'O que está reservado, autorizado, sob contrato e pago em cada dotação, até ao limite máximo.',
  'pictures.envelope': 'Dotação',
  'pictures.limit': 'O traço vertical no fim de cada barra é o limite máximo.',
  'pictures.millions': '{{amount}} M EUR',
  'pictures.on_time': 'Cumprimento dos prazos',
  'pictures.on_time.about':
    'Os prazos fixados pelas regras, segundo o mês em que terminavam: cumpridos, ou ultrapassados antes de o ato ser praticado.',
  'pictures.month': 'Mês',
  'pictures.kept': 'Cumpridos',
  'pictures.late': 'Ultrapassados',
  'pictures.rate': 'Percentagem de cumpridos',
  'pictures.workload': 'Carga de trabalho',
  'pictures.workload.about':
    'Tarefas em aberto, segundo a data-limite. Por pessoa, contam-se apenas as tarefas que designam alguém.',
  'pictures.by.role': 'Função',
  'pictures.by.person': 'Pessoa',
  'pictures.erased': 'nome apagado',
  'pictures.overdue': 'Em atraso',
  'pictures.soon': 'Nos próximos sete dias',
  'pictures.later': 'Mais tarde ou sem data',
  'pictures.countries': 'Por país',
  'pictures.countries.about':
    'Ações por país parceiro e segundo a sua situação. Uma ação que indica vários países figura na linha de cada um.',
  'pictures.process': 'O fluxo de trabalho e os seus processos',
  'pictures.process.about':
    'O fluxo de trabalho em vigor, com o número de processos em cada fase. Cada número conduz aos processos a que se refere.',
  'pictures.timeline': 'As ações no tempo',
  'pictures.timeline.about':
    'Quando decorrem as ações, o que se comprometeram a alcançar e até quando, e o dia de hoje.',
  'pictures.signs':
    'Um losango é um marco: cheio depois de um relatório aceite o dar por concluído, vazio até então. A linha tracejada é o dia de hoje.',
  'pictures.today': 'hoje',
  'pictures.what': 'O quê',
  'pictures.whole_action': 'Toda a ação',
  'pictures.from': 'De',
  'pictures.to': 'Até',
  'pictures.state': 'Situação',
  'pictures.milestone.done': 'concluído',
  'pictures.milestone.on_track': 'dentro do previsto',
  'pictures.milestone.late': 'em atraso',
};
