import type { Translated } from '../catalogue.js';
import type { singleSignOn as source } from '../en/single-sign-on.js';

/** Iniciar sessão num fornecedor, e a que interveniente pertencem as pessoas que dele vêm. */
export const singleSignOn: Translated<typeof source> = {
  'sso.title': 'Início de sessão único',
  'sso.tile': 'A que interveniente pertencem as pessoas que iniciam sessão no fornecedor.',
  'sso.lead':
    'Quem vem do fornecedor pela primeira vez recebe uma conta do interveniente correspondente, sem nenhuma função. As funções são atribuídas aqui, como sempre.',
  'sso.set_up': 'O início de sessão faz-se em {{host}}.',
  'sso.not_set_up': 'Não há fornecedor configurado: o operador define OIDC_ISSUER e OIDC_CLIENT_ID.',
  'sso.none':
    'O fornecedor ainda não dá entrada a ninguém: nenhuma correspondência indica a que interveniente pertencem as pessoas.',
  'sso.caption_one': '{{count}} correspondência',
  'sso.caption_other': '{{count}} correspondências',
  'sso.claim': 'Atributo (claim)',
  'sso.claim_hint': 'O nome que o fornecedor lhe dá, por exemplo org ou groups.',
  'sso.value': 'Valor',
  'sso.add': 'Acrescentar uma correspondência',
  'sso.added': 'A correspondência foi acrescentada.',
  'sso.remove': 'Retirar',
  'sso.remove_of': 'Retirar a correspondência de {{value}}',
  'sso.removed': 'A correspondência foi retirada. As contas criadas por ela mantêm-se.',
  'sso.sign_in': 'Iniciar sessão em {{host}}',
  'sso.sign_in_hint': 'Com a conta da sua administração.',
  'sso.or_password': 'Com uma palavra-passe',
  'sso.sign_out_too': 'Pode ter ainda sessão iniciada em {{host}}: termine-a também aí',
  'sso.connect': 'Associar ao início de sessão único',
  'sso.connect_text': 'Depois disso, inicia também sessão em {{host}}.',
  'sso.connect_how': 'Inicie sessão em {{host}} com a identidade que deve abrir esta conta.',
  'sso.go_on': 'Continuar para {{host}}',
  'sso.connected':
    'A partir de agora, inicia também sessão no fornecedor. As suas outras sessões foram terminadas.',
  'sso.is_connected': 'Esta conta está associada: inicia também sessão em {{host}}.',
  'sso.stays_connected':
    'Nada mais abre esta conta, pelo que não pode ser desassociada. Se outra pessoa puder iniciar sessão no fornecedor em seu nome, contacte um administrador.',
  'sso.connect_needs_password':
    'Para associar esta conta a {{host}} seria pedida a sua palavra-passe, e a conta não tem nenhuma.',
  'sso.disconnect': 'Desassociar',
  'sso.disconnected': 'Deixou de iniciar sessão em {{host}}. As suas outras sessões foram terminadas.',
  'sso.confirm.connect_title': 'Passar a abrir esta conta também em {{host}}?',
  'sso.confirm.connect_what':
    'A conta que tem em {{host}} passa a abrir esta, sem a palavra-passe nem o segundo fator.',
  'sso.confirm.disconnect_title': 'Desassociar esta conta de {{host}}?',
  'sso.confirm.disconnect_what':
    'Ninguém volta a abrir esta conta em {{host}}. Inicia sessão com a sua palavra-passe e pode associá-la de novo quando quiser.',
  'sso.confirm.besides':
    'As suas outras sessões são terminadas e recebe uma mensagem de correio eletrónico a confirmá-lo.',
  'sso.not_of_party.title': 'Não lhe é dado acesso',
  'sso.not_of_party.left':
    'A sua conta aqui é de um interveniente ({{party}}) ao qual, segundo {{host}}, já não pertence.',
  'sso.not_of_party.moved':
    'A sua conta aqui é de um interveniente ({{party}}) e, segundo {{host}}, pertence agora a outro.',
  'sso.not_of_party.whom': 'A quem se dirigir',
  'sso.not_of_party.still':
    'Se continua a pertencer a este interveniente ({{party}}), peça a quem gere a sua conta em {{host}} que o registe aí.',
  'sso.not_of_party.elsewhere':
    'Se trabalha agora noutro lado, peça a um administrador de Entente uma conta do novo interveniente. As funções desta não transitam.',
  'sso.not_of_party.back': 'Voltar ao início de sessão',
  'sso.not_of_party.sign_out': 'Terminar sessão em {{host}}',
  'sso.failed.flow': 'O início de sessão no fornecedor não chegou ao fim. Recomece.',
  'sso.failed.mapping':
    'O fornecedor reconhece a sua identidade, mas nada indica a que interveniente pertence aqui. Contacte um administrador.',
  'sso.failed.address':
    'O fornecedor não indica nenhum endereço seu que esteja aqui livre. Se já tem conta, inicie sessão com a respetiva palavra-passe e associe-a em «A sua conta».',
  'sso.failed.disabled': 'A sua conta está desativada.',
  'sso.failed.taken': 'Essa identidade já abre outra conta, ou esta conta já tem uma.',
  'problem.sso.no_password': 'Esta conta não tem palavra-passe, que seria pedida para a associar.',
  'problem.sso.connected_already': 'Esta conta já está associada.',
  'problem.sso.only_way_in': 'Nada mais abre esta conta: não tem palavra-passe.',
  'account_mail.identity.hello': 'Olá, {{name}}.',
  'account_mail.identity.button': 'A sua conta',
  'account_mail.identity_linked.subject': 'A sua conta abre também com o início de sessão único',
  'account_mail.identity_linked.what':
    'Em {{when}}, associou a sua conta {{email}} à sua identidade em {{host}}: quem aí inicia sessão com essa identidade abre a conta. As suas outras sessões foram terminadas.',
  'account_mail.identity_linked.not_you':
    'Não o fez? Desassocie-a de imediato em «A sua conta», altere a sua palavra-passe e informe um administrador.',
  'account_mail.identity_unlinked.subject': 'A sua conta já não abre com o início de sessão único',
  'account_mail.identity_unlinked.what':
    'Em {{when}}, desassociou a sua conta {{email}} de {{host}}. Inicia sessão com a sua palavra-passe. As suas outras sessões foram terminadas.',
  'account_mail.identity_unlinked.not_you':
    'Não o fez? Altere a sua palavra-passe e informe um administrador.',
  'account_mail.identity_ended_by_password.subject': 'A sua conta já não abre com o início de sessão único',
  'account_mail.identity_ended_by_password.what':
    'Em {{when}}, foi definida através de uma ligação uma nova palavra-passe para a sua conta {{email}}. Com isso, a conta foi desassociada de {{host}}; associe-a de novo, se o desejar.',
  'account_mail.identity_ended_by_password.not_you':
    'Não o fez? Defina uma nova palavra-passe na página para quem a esqueceu e informe um administrador.',
  'account_mail.identity_ended_by_factors.subject': 'A sua conta já não abre com o início de sessão único',
  'account_mail.identity_ended_by_factors.what':
    'Em {{when}}, foram retirados por administradores os segundos fatores da sua conta {{email}}. Com isso, a conta foi desassociada de {{host}}; associe-a de novo, se o desejar.',
  'account_mail.identity_ended_by_factors.not_you': 'Não o pediu? Informe de imediato um administrador.',
  'problem.provider.silent':
    'O fornecedor não responde. Tente mais tarde ou inicie sessão com uma palavra-passe.',
  'problem.field.claim_malformed': 'Um atributo é um nome sem espaços, por exemplo org.',
  'audit.claim_mapping_added': 'deu entrada pelo fornecedor às pessoas de {{name}}',
  'audit.claim_mapping_removed': 'retirou uma correspondência do fornecedor com {{name}}',
  'audit.account_from_provider': 'criou uma conta para {{name}}, vinda do fornecedor',
  'audit.identity_linked': 'associou a sua conta ao fornecedor',
  'audit.identity_unlinked': 'desassociou a sua conta do fornecedor',
  'audit.identity_ended_by_password':
    'desassociou a sua conta do fornecedor ao definir uma nova palavra-passe',
  'audit.identity_ended_by_factors':
    'desassociou do fornecedor a conta de {{name}} ao retirar os seus segundos fatores',
  'audit.signed_out_at_provider': 'terminou a sessão de {{name}}, já terminada no fornecedor',
};
