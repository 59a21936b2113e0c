import type { Translated } from '../catalogue.js';
import type { forecasts as source } from '../en/forecasts.js';

/** Quando são decididos os processos em curso, tanto quanto o histórico permite dizer. */
export const forecasts: Translated<typeof source> = {
  'forecasts.expected': 'Decisão prevista',
  'forecasts.half': 'Metade destes processos até',
  'forecasts.most': 'Nove em cada dez até',
  'forecasts.most_unknown':
    'não se pode dizer: há demasiados que duram mais do que qualquer um dos já terminados',
  'forecasts.learned':
    'Calculado com base em pelo menos {{cases}} permanências anteriores em cada fase por percorrer.',
  'forecasts.how': 'Até que ponto estas datas se confirmaram',
  'forecasts.range':
    'Prevê-se uma decisão entre {{half}} e {{most}}, tendo em conta a duração de processos semelhantes.',
  'forecasts.around':
    'Prevê-se uma decisão por volta de {{half}}, tendo em conta a duração de processos semelhantes.',
  'forecasts.from':
    'Prevê-se uma decisão em {{half}} ou mais tarde, tendo em conta a duração de processos semelhantes.',
  'forecasts.no_promise': 'Trata-se de uma estimativa. Não é um compromisso nem um prazo.',
  'forecasts.refused.few_cases':
    'Ainda sem data: numa das fases por percorrer conhecem-se {{cases}} permanências anteriores, e são necessárias pelo menos {{needed}}.',
  'forecasts.refused.outlasted':
    'Sem data: o processo está nesta fase há mais tempo do que quase todos os outros.',
  'forecasts.refused.resting': 'Sem data: o processo está parado e ninguém é chamado a agir.',
  'forecasts.refused_outside.few_cases':
    'Ainda foram decididos poucos processos como este para se poder indicar uma data.',
  'forecasts.refused_outside.outlasted':
    'Está a demorar mais do que é habitual, pelo que não se pode indicar uma data.',
  'forecasts.refused_outside.resting':
    'De momento, o processo está parado, pelo que não se pode indicar uma data.',
  'forecasts.column.most': 'a maioria até {{date}}',
  'forecasts.column.open': 'ou mais tarde',

  'forecasts.title': 'Fiabilidade das previsões',
  'forecasts.tile':
    'Quanto tempo ficam os processos em cada fase e quantas vezes se confirmaram as datas indicadas.',
  'forecasts.lead':
    'Todas as noites se calcula de novo quanto tempo ficam os processos em cada fase, com base nos que avançaram e nos que ainda lá estão.',
  'forecasts.workflow': 'Fluxo de trabalho',
  'forecasts.show': 'Mostrar',
  'forecasts.stages': 'Quanto tempo ficam os processos em cada fase antes da decisão',
  'forecasts.none': 'Ainda não há cálculos relativos a este fluxo de trabalho. São feitos todas as noites.',
  'forecasts.stage': 'Fase',
  'forecasts.ended': 'Permanências terminadas',
  'forecasts.open': 'Processos na fase à data do cálculo',
  'forecasts.median': 'Metade sai em (dias)',
  'forecasts.ninety': 'Nove em cada dez saem em (dias)',
  'forecasts.unit': 'Contagem em',
  'forecasts.unit.working': 'dias úteis',
  'forecasts.unit.calendar': 'dias de calendário',
  'forecasts.tested': 'Permanências comparadas com a previsão',
  'forecasts.within50': 'Terminadas até à data indicada para metade',
  'forecasts.within90': 'Terminadas até à data indicada para nove em cada dez',
  'forecasts.calibration': 'Quantas vezes se confirmaram as datas',
  'forecasts.calibration_lead':
    'Cada permanência é comparada com o que se podia prever no dia em que começou. A partir de {{needed}} permanências terminadas numa fase.',
  'forecasts.calibration_none':
    'Nenhuma fase tem {{needed}} permanências terminadas sobre as quais se soubesse o suficiente quando começaram.',
  'forecasts.calibration_picture':
    'Para cada fase, quantas permanências em cada cem terminaram até às datas indicadas; as linhas estão em 50 e 90.',
  'forecasts.simulated': 'Com um histórico fictício de duração conhecida',
  'forecasts.simulated_lead':
    'Processos simulados percorrem este fluxo de trabalho, servindo metade deles de histórico. Os outros são examinados com algumas semanas de intervalo, e o que então se prevê é comparado com a data em que foram decididos.',
  'forecasts.simulated_none':
    'Nada se pode dizer: são demasiado poucos os processos simulados que chegam a uma decisão, ou o fluxo de trabalho atende a mais dados do que os que se podem sortear.',
  'forecasts.history': 'Histórico',
  'forecasts.times_told': 'Datas indicadas',
  'forecasts.simulated_row': 'Processos simulados',
  'forecasts.learned_at': 'Data do cálculo: {{at}}.',
  'forecasts.download': 'Descarregar em CSV',
};
