import type { Translated } from '../catalogue.js';
import type { api as source } from '../en/api.js';

/** O que se diz aos programas: títulos e correções dos problemas, e o que está errado no que enviaram. */
export const api: Translated<typeof source> = {
  'api.reference.title': 'A API Entente',
  'api.reference.document': 'A descrição para programas (OpenAPI 3.1)',
  'api.problem.malformed': 'Não foi possível ler o pedido.',
  'api.problem.malformed.mend': 'Envie JSON em UTF-8 e cabeçalhos no formato próprio.',
  'api.problem.not_signed_in': 'Este pedido não está autenticado.',
  'api.problem.not_signed_in.mend': 'Envie um token Bearer no cabeçalho Authorization.',
  'api.problem.not_yours_to_do': 'Esta operação não lhe compete.',
  'api.problem.not_yours_to_do.mend': 'A conta não tem nenhuma função que o permita.',
  'api.problem.not_found': 'Não há nada aqui.',
  'api.problem.not_found.mend': 'Não existe ou não lhe é acessível.',
  'api.problem.method_not_allowed': 'Este endereço não aceita esse método.',
  'api.problem.method_not_allowed.mend': 'O cabeçalho Allow indica os que aceita.',
  'api.problem.state_conflict': 'Isto não é possível na situação atual.',
  'api.problem.state_conflict.mend':
    'Leia de novo o recurso: algo mudou antes ou uma condição não está preenchida.',
  'api.problem.stale_version': 'A versão enviada não é a atual.',
  'api.problem.stale_version.mend': 'Nada foi feito. Leia de novo o recurso e volte a decidir.',
  'api.problem.too_large': 'O pedido é demasiado grande.',
  'api.problem.too_large.mend': 'Envie menos de cada vez.',
  'api.problem.media_type_unsupported': 'Este tipo de conteúdo não é aceite aqui.',
  'api.problem.media_type_unsupported.mend':
    'Envie application/json em UTF-8 ou multipart/form-data quando a descrição pede um ficheiro.',
  'api.problem.invalid_field': 'Há algo incorreto no pedido.',
  'api.problem.invalid_field.mend': 'Cada erro é indicado com um apontador para o local onde se encontra.',
  'api.problem.idempotency_key_reused': 'Esta Idempotency-Key já foi usada noutro pedido.',
  'api.problem.idempotency_key_reused.mend': 'Use uma chave nova para um pedido novo.',
  'api.problem.version_missing': 'O pedido não indica a versão a que se destina.',
  'api.problem.version_missing.mend': 'Envie a ETag que leu, ou a versão entre aspas, como If-Match.',
  'api.problem.too_many_requests': 'Demasiados pedidos.',
  'api.problem.too_many_requests.mend': 'Aguarde um pouco e envie de novo.',
  'api.problem.not_ready': 'O serviço não está pronto.',
  'api.problem.not_ready.mend': 'Envie de novo dentro de um minuto.',
  'api.problem.fault': 'Ocorreu um erro do nosso lado.',
  'api.problem.fault.mend':
    'Nada foi feito. Se voltar a acontecer, comunique ao operador o número em "instance".',
  'problem.field.instant_malformed': 'Indique um instante em UTC, por exemplo 2027-03-31T14:30:00Z.',
  'problem.field.currency_not_euro': 'Os montantes são em EUR.',
  'problem.field.number_too_large': 'Este número é demasiado grande.',
  'problem.field.json_missing': 'O corpo está vazio.',
  'problem.field.json_malformed': 'O corpo não é JSON.',
  'problem.field.text_not_utf8': 'O corpo não é texto em UTF-8.',
  'problem.field.field_twice': 'Este campo é indicado duas vezes.',
  'problem.field.too_deep': 'Há mais de {{max}} níveis de encadeamento.',
  'problem.field.if_match_malformed': 'Indique uma versão entre aspas como If-Match, por exemplo "3.1".',
  'problem.field.if_match_weak':
    'Uma etiqueta fraca não corresponde a nada; indique a versão entre aspas, sem W/.',
  'problem.field.idempotency_key_malformed':
    'Indique uma Idempotency-Key com 1 a 200 carateres imprimíveis, sem espaços.',
  'problem.field.busy': 'Outro pedido está a alterar a mesma coisa. Envie este de novo.',
  'problem.field.other_site':
    'Um pedido que altera algo tem de vir das nossas próprias páginas ou trazer um token.',
  'problem.field.transition_malformed': 'Indique o código de uma transição, por exemplo submit_concept_note.',
  'problem.field.visa_malformed': 'Indique o nome de um visto, por exemplo oia ou endorsement:MD.',
  'problem.field.cursor_unknown': 'Este não é um cursor fornecido por uma lista.',
  'problem.field.form_malformed': 'Não foi possível ler as partes do formulário.',
  'problem.field.one_file': 'Envie um ficheiro de cada vez.',
};
