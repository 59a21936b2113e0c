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
  'sso.connected': 'A partir de agora, inicia também sessão no fornecedor.',
  'sso.is_connected': 'Esta conta está associada: inicia também sessão em {{host}}.',
  'sso.failed.flow': 'O início de sessão no fornecedor não chegou ao fim. Recomece.',
  'sso.failed.mapping':
    'O fornecedor reconhece a sua identidade, mas nada indica a que interveniente pertence aqui. Contacte um administrador.',
  'sso.failed.address':
    'O fornecedor não indica nenhum endereço seu que esteja aqui livre. Se já tem conta, inicie sessão com a respetiva palavra-passe e associe-a em «A sua conta».',
  'sso.failed.moved':
    'Segundo o fornecedor, pertence agora a um interveniente diferente do da sua conta aqui. Peça a um administrador uma conta do novo interveniente.',
  'sso.failed.disabled': 'A sua conta está desativada.',
  'sso.failed.taken': 'Essa identidade já abre outra conta, ou esta conta já tem uma.',
  'problem.provider.silent':
    'O fornecedor não responde. Tente mais tarde ou inicie sessão com uma palavra-passe.',
  'problem.field.claim_malformed': 'Um atributo é um nome sem espaços, por exemplo org.',
  'audit.claim_mapping_added': 'deu entrada pelo fornecedor às pessoas de {{name}}',
  'audit.claim_mapping_removed': 'retirou uma correspondência do fornecedor com {{name}}',
  'audit.account_from_provider': 'criou uma conta para {{name}}, vinda do fornecedor',
  'audit.identity_linked': 'associou a sua conta ao fornecedor',
};
