import type { Translated } from '../catalogue.js';
import type { byTwo as source } from '../en/by-two.js';

/** O que um administrador define sozinho por outra pessoa, ou atenua, e uma segunda pessoa confirma. */
export const byTwo: Translated<typeof source> = {
  'audit.delegation_proposed': 'propôs delegar uma função sensível de outra pessoa',
  'audit.delegation_confirmed': 'confirmou a delegação de uma função sensível',
  'audit.delegation_refused': 'recusou ou retirou a delegação de uma função sensível',
  'audit.assistant_proposed': 'propôs um assistente para uma pessoa com uma função sensível',
  'audit.assistant_confirmed': 'confirmou um assistente',
  'audit.assistant_refused': 'recusou ou retirou a designação de um assistente',
  'audit.setting_proposed': 'propôs um valor menos exigente para uma definição de proteção',
  'audit.setting_proposal_refused': 'recusou um valor menos exigente para uma definição de proteção',
  'audit.setting_proposal_withdrawn':
    'retirou a proposta de um valor menos exigente para uma definição de proteção',
  'absences.stand_in_waits': '{{name}} ({{role}}), a confirmar',
  'delegations.state.proposed': 'a confirmar',
  'delegations.waiting.title': 'Aguarda a sua resposta',
  'delegations.waiting.lead':
    'Um administrador registou isto por si. Nada é delegado e ninguém age em seu nome sem a sua confirmação ou a de outro administrador; pode recusar.',
  'delegations.waits_text':
    '{{proposer}} propõe delegar esta função. Nada é delegado sem a confirmação de {{delegator}} ou de outro administrador.',
  'delegations.lapsed_text':
    '{{proposer}} propôs delegar esta função e ninguém o confirmou em duas semanas. Nada é delegado, salvo se {{delegator}} ainda concordar ou houver nova proposta.',
  'delegations.confirm.waits':
    'É uma função sensível: nada é delegado sem a confirmação de {{delegator}} ou de outro administrador. {{delegator}} recebe aviso e mensagem de correio eletrónico.',
  'delegations.confirm.propose': 'Propor a delegação',
  'delegations.proposed_done_one':
    'Está proposto: outra pessoa tem de confirmar antes de a função ser delegada.',
  'delegations.proposed_done_other':
    'Está registado. Das {{count}} funções, as sensíveis só são delegadas depois de outra pessoa confirmar.',
  'delegations.confirmed': 'Confirmada',
  'delegations.agree.link': 'Confirmar',
  'delegations.agree.title': 'Confirmar a delegação desta função?',
  'delegations.agree.submit': 'Confirmar e delegar a função',
  'delegations.agree.done': 'Está confirmado: a função está delegada nestes dias.',
  'delegations.refuse.link': 'Recusar',
  'delegations.refuse.title': 'Recusar a delegação desta função?',
  'delegations.refuse.acts':
    '{{delegate}} não age em nome de {{delegator}} nesta função; fica registado que foi proposto.',
  'delegations.refuse.submit': 'Recusar a delegação',
  'assistants.waiting': 'Assistentes a confirmar',
  'assistants.agree.of': '{{assistant}} presta assistência a {{person}}',
  'assistants.agree.title': '{{assistant}} passa a prestar assistência a {{person}}?',
  'assistants.agree.can':
    '{{assistant}} pode registar, alterar e terminar as ausências de {{person}} e delegar as respetivas funções nesses dias.',
  'assistants.agree.waits':
    'A proposta é de um administrador. {{assistant}} não pode fazer nada disto sem a confirmação de {{person}} ou de outro administrador.',
  'assistants.agree.lapsed':
    'A proposta é de um administrador e ninguém a confirmou em duas semanas. {{assistant}} não pode fazer nada disto, salvo se {{person}} ainda concordar ou houver nova proposta.',
  'assistants.agree.submit': 'Confirmar o assistente',
  'assistants.agree.done': 'Está confirmado.',
  'assistants.refuse.link': 'Recusar',
  'assistants.refuse.title': 'Recusar que {{assistant}} preste assistência a {{person}}?',
  'assistants.refuse.acts':
    '{{assistant}} não presta assistência a {{person}}; fica registado que foi proposto.',
  'notice.assistant_proposed.headline': 'A confirmar: assistência por {{person}}',
  'notice.assistant_proposed.text':
    'Um administrador propõe que {{person}} registe as suas ausências e delegue as suas funções. Nada disto vale sem a sua confirmação ou a de outro administrador; pode recusar.',
  'notice.assistant_set.headline': '{{person}} presta-lhe agora assistência',
  'notice.assistant_set.text':
    'Um administrador designou {{person}} para lhe prestar assistência: pode registar, alterar e terminar as suas ausências. Pode pôr termo à designação.',
  'notice.lending_proposed.headline': 'A confirmar: {{person}} agiria numa das suas funções',
  'notice.lending_proposed.text':
    'Um colega propõe delegar uma das suas funções em {{person}}, de {{from}} a {{until}}. Nada é delegado sem a sua confirmação ou a de outro administrador; pode recusar.',
  'notice.role_lent.headline': 'Uma das suas funções está delegada em {{person}}',
  'notice.role_lent.text':
    'Um colega delegou uma das suas funções em {{person}}, de {{from}} a {{until}}, ou confirmou essa delegação. Pode pôr-lhe termo em qualquer altura.',
  'notice_kind.assistant_proposed': 'A designação do seu assistente aguarda confirmação',
  'notice_kind.assistant_set': 'Um administrador designou o seu assistente',
  'notice_kind.lending_proposed': 'A delegação de uma das suas funções aguarda confirmação',
  'notice_kind.role_lent': 'Uma das suas funções foi delegada',
  'hears.when.assistant_proposed':
    'Um administrador designa um assistente para uma pessoa com uma função sensível',
  'hears.when.assistant_set': 'Um assistente designado por um administrador começa a prestar assistência',
  'hears.when.lending_proposed': 'Outra pessoa propõe delegar uma função sensível',
  'hears.when.role_lent': 'Outra pessoa delegou uma função ou confirmou a delegação',
  'hears.who.lender': 'O titular da função ou a pessoa a quem o assistente presta assistência',
  'identity.users.by_invitation':
    'Segue um convite para o endereço, com uma ligação que funciona uma só vez, no prazo de sete dias. É a própria pessoa que define a palavra-passe; mais ninguém a conhece.',
  'identity.proposal.state.expired': 'Caducou ao fim de duas semanas',
  'identity.proposals.roles': 'Funções',
  'identity.proposals.lent': 'Delegações e assistentes a confirmar',
  'identity.proposals.lent_lead':
    'Um administrador registou isto por um colega com uma função sensível. Confirma o colega ou outro administrador.',
  'identity.proposals.settings': 'Definições a confirmar',
  'identity.proposals.settings_lead': 'Estes valores protegem menos do que os que estão em vigor.',
  'settings.guarded':
    'Quem tem segundo fator e por quanto tempo se conservam os documentos: um só administrador pode tornar estas regras mais exigentes; para as atenuar são precisos dois.',
  'settings.proposed': 'Protege menos do que o valor atual: outro administrador tem de confirmar.',
  'settings.proposal.list': 'Definições que aguardam outro administrador',
  'settings.proposal.kept': 'Prazo de conservação: {{name}}',
  'settings.proposal.before': 'Valor atual',
  'settings.proposal.after': 'Valor proposto',
  'settings.proposal.state.open': 'Aguarda outro administrador',
  'settings.proposal.state.confirmed': 'Confirmada',
  'settings.proposal.state.refused': 'Recusada',
  'settings.proposal.state.withdrawn': 'Retirada',
  'settings.proposal.state.expired': 'Caducou ao fim de duas semanas',
  'settings.proposal.confirm': 'Confirmar',
  'settings.proposal.refuse': 'Recusar',
  'settings.proposal.withdraw': 'Retirar',
  'settings.proposal.confirm.title': 'Confirmar este valor?',
  'settings.proposal.refuse.title': 'Recusar este valor?',
  'settings.proposal.withdraw.title': 'Retirar esta proposta?',
  'settings.proposal.confirm.what': 'A partir do ato seguinte, passa a ser: {{value}}',
  'settings.proposal.stays': 'Fica como está: {{value}}',
  'settings.proposal.done.confirm': 'A definição está alterada.',
  'settings.proposal.done.refuse': 'O valor está recusado.',
  'settings.proposal.done.withdraw': 'A proposta está retirada.',
  'problem.lent.not_waiting': 'Já nada está aqui pendente: foi confirmado, foi recusado ou já terminou.',
  'problem.lent.not_yours':
    'Confirma o titular da função ou um administrador que não seja o autor da proposta; nunca quem receberia a função.',
  'problem.lent.role_not_held': 'A pessoa ausente já não tem essa função.',
  'problem.lent.account_disabled': 'Entretanto, uma das contas foi desativada.',
  'problem.lent.delegate_does_not_act':
    'Quem faria a substituição tem, entretanto, funções de administração ou de auditoria.',
  'problem.identity.by_invitation':
    'Ninguém escolhe a palavra-passe de outra pessoa: omita-a e segue um convite.',
  'problem.identity.proposal_expired': 'Esta proposta tem mais de duas semanas e caducou: proponha de novo.',
  'problem.identity.proposer_gone':
    'Quem fez esta proposta já não é administrador ou tem a conta desativada: proponha de novo.',
  'problem.identity.role_to_disabled': 'A conta que receberia a função está desativada.',
  'problem.identity.role_fits_no_longer': 'A função já não é compatível com a organização desta pessoa.',
  'problem.setting.already_proposed': 'Já há um valor desta definição que aguarda outro administrador.',
  'problem.setting.changed_since': 'A definição foi alterada depois desta proposta: proponha de novo.',
  'problem.setting.needs_another': 'A proposta deste valor é sua: decide outro administrador.',
  'problem.setting.of_another': 'Só quem propôs um valor retira a proposta.',
  'problem.field.second_factor_least':
    'Os administradores e os gestores orçamentais têm sempre um segundo fator.',
};
