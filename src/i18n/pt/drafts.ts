import type { Translated } from '../catalogue.js';
import type { drafts as en } from '../en/drafts.js';

export const drafts: Translated<typeof en> = {
  'drafts.state.offline':
    'Sem ligação. Conservado neste navegador às {{at}}; será enviado assim que houver ligação.',
  'drafts.state.signed_out':
    'Conservado neste navegador às {{at}}, não enviado: a sua sessão terminou ou esta página é demasiado antiga. Inicie sessão novamente e volte a abri-la.',
  'drafts.state.sent': 'O que escreveu sem ligação foi enviado.',
  'drafts.state.conflict':
    'Não enviado: outra janela sua alterou a mesma parte. O que escreveu está conservado neste navegador.',
  'drafts.state.again':
    'Conservado. Outra janela sua alterou uma lista deste formulário: volte a carregar a página para a ver.',
  'drafts.state.see_both': 'Ver as duas versões',
  'drafts.tasks.title': 'O que está feito e o que falta',
  'drafts.tasks.done': 'feito',
  'drafts.tasks.open': 'por completar',
  'drafts.tasks.budget_differs': 'A soma das linhas não corresponde ao custo total.',
  'drafts.tasks.eligibility_lead': 'Segundo o que está no formulário. É verificado de novo na apresentação.',
  'drafts.tasks.said': 'Partes por completar: {{open}}. Regras não cumpridas: {{failed}}.',
  'drafts.count': 'Palavras: {{words}}. Caracteres: {{characters}} de {{most}}.',
  'drafts.count_over': 'Excede em {{over}}.',
  'drafts.words': 'Palavras: {{words}} de {{most}}.',
  'drafts.taken_title': 'Entretanto, outra pessoa guardou',
  'drafts.taken': 'Integrado no formulário, a par do que escreveu: {{fields}}.',
  'drafts.saved_with':
    'Guardado. Entretanto, outra pessoa tinha alterado o seguinte, que se mantém: {{fields}}.',
  'drafts.clash.title': 'Duas versões',
  'drafts.clash.saved_title': 'Outra pessoa guardou enquanto escrevia',
  'drafts.clash.window_title': 'Alterou a mesma parte noutra janela ou noutro dispositivo',
  'drafts.clash.lead': 'Nada se perdeu. Escolha para cada parte e, em seguida, guarde.',
  'drafts.clash.taken': 'Alterado apenas do outro lado e integrado: {{fields}}.',
  'drafts.clash.saved': 'Guardado agora',
  'drafts.clash.window': 'Da outra janela',
  'drafts.clash.yours': 'O seu texto',
  'drafts.clash.take_theirs': 'Ficar com esta versão',
  'drafts.clash.take_mine': 'Ficar com a minha',
  'drafts.clash.take_both': 'Ficar com o texto abaixo',
  'drafts.clash.take_both_lists': 'Ficar com as linhas de ambas',
  'drafts.clash.both': 'Os dois textos, para juntar num só',
  'drafts.clash.empty': '(em branco)',
  'drafts.clash.choose': 'Escolha uma versão.',
  'drafts.clash.save': 'Guardar o que escolhi',
  'drafts.clash.go_on': 'Continuar a escrever com o que escolhi',
};
