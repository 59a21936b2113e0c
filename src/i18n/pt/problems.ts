import type { Translated } from '../catalogue.js';
import type { problems as source } from '../en/problems.js';

/** O que corre mal para um cliente: um título e uma correção por código, e o que está errado num campo. */
export const problems: Translated<typeof source> = {
  'problem.malformed': 'Não foi possível ler o pedido.',
  'problem.malformed.mend': 'Volte atrás, recarregue a página e tente de novo.',
  'problem.not_signed_in': 'Não tem sessão iniciada.',
  'problem.not_signed_in.mend': 'Inicie sessão e tente de novo.',
  'problem.not_yours_to_do': 'Não pode fazer isto.',
  'problem.not_yours_to_do.mend':
    'Se considera que faz parte do seu trabalho, pergunte a um administrador que funções tem.',
  'problem.not_found': 'Página não encontrada',
  'problem.not_found.mend': 'Não existe ou não lhe é acessível. Verifique o endereço.',
  'problem.method_not_allowed': 'Este endereço não aceita esse tipo de pedido.',
  'problem.method_not_allowed.mend': 'Volte atrás e use os botões da página.',
  'problem.state_conflict': 'Isto não é possível na situação atual.',
  'problem.state_conflict.mend': 'Algo mudou antes ou uma condição não está preenchida. Verifique de novo.',
  'problem.stale_version': 'Alguém alterou isto enquanto o consultava.',
  'problem.stale_version.mend': 'Nada foi guardado. Abra de novo, veja o que mudou e volte a decidir.',
  'problem.too_large': 'É demasiado grande.',
  'problem.too_large.mend': 'Envie menos de cada vez.',
  'problem.media_type_unsupported': 'Esse tipo de conteúdo não é aceite aqui.',
  'problem.media_type_unsupported.mend': 'Use um dos tipos indicados na página.',
  'problem.invalid_field': 'Há algo a corrigir.',
  'problem.invalid_field.mend': 'Volte atrás e corrija o que está assinalado.',
  'problem.idempotency_key_reused': 'Esta chave já foi usada noutro pedido.',
  'problem.idempotency_key_reused.mend': 'Use uma chave nova para um pedido novo.',
  'problem.version_missing': 'O pedido não indica que versão altera.',
  'problem.version_missing.mend': 'Leia-a de novo e envie a respetiva versão.',
  'problem.too_many_requests': 'Demasiadas tentativas.',
  'problem.too_many_requests.mend': 'Aguarde um pouco e tente de novo.',
  'problem.not_ready': 'O serviço não está pronto.',
  'problem.not_ready.mend': 'Tente de novo dentro de um minuto.',
  'problem.fault': 'Ocorreu um erro do nosso lado.',
  'problem.fault.mend':
    'Nada foi guardado. Tente de novo; se voltar a acontecer, comunique-nos o número abaixo.',
  'problem.mail_not_failed': 'Esta mensagem foi enviada, está pendente ou já não é necessária.',
  'problem.field.other': 'Isto não está correto.',
  'problem.field.quiet_both': 'O período de silêncio tem início e fim.',
  'problem.field.quiet_all_day': 'O período de silêncio não pode durar o dia inteiro.',
  'problem.field.missing': 'Preencha este campo.',
  'problem.field.too_long': 'No máximo, {{max}} carateres.',
  'problem.field.too_short': 'No mínimo, {{min}} carateres.',
  'problem.field.has_control_characters': 'Contém carateres que não podem ser armazenados; escreva de novo.',
  'problem.field.unknown': 'Este campo não é conhecido aqui.',
  'problem.field.wrong_type': 'Este não é o tipo de valor pedido.',
  'problem.field.not_a_choice': 'Escolha uma das respostas propostas.',
  'problem.field.id_malformed': 'Isto não é um identificador.',
  'problem.field.not_whole': 'Indique um número inteiro.',
  'problem.field.out_of_range': 'Indique um número de {{min}} a {{max}}.',
  'problem.field.too_many': 'No máximo, {{max}}.',
  'problem.field.indicator_code_malformed': 'Use letras, algarismos, pontos e traços, por exemplo I1 ou 2.3.',
  'problem.field.target_is_baseline': 'A meta é igual ao valor atual do indicador.',
  'problem.field.date_ahead': 'Este dia ainda não chegou.',
  'problem.field.not_decimal':
    'Indique um número, por exemplo 1200 ou 37.5, com um ponto e quatro casas decimais no máximo.',
  'problem.field.not_in_work_plan': 'O plano de trabalho não tem essa linha.',
  'problem.field.date_malformed': 'Indique um dia do calendário com ano, mês e dia, por exemplo 2027-03-31.',
  'problem.field.amount_not_cents':
    'Indique um montante em euros, com duas casas decimais no máximo, por exemplo 295655.25.',
  'problem.field.amount_negative': 'Um montante não pode ser inferior a zero: indique-o sem o sinal menos.',
  'problem.field.amount_too_precise':
    'Um montante tem, no máximo, duas casas decimais: arredonde-o ao cêntimo.',
  'problem.field.amount_too_large':
    'Isto ultrapassa o que o sistema aceita: no máximo, 100 000 000 000,00 EUR.',
  'problem.field.amount_with_separators':
    'Indique o montante sem separadores de milhares e com um ponto antes dos cêntimos, por exemplo 295655.25.',
  'problem.field.amount_exponent':
    'Escreva o montante por extenso em algarismos, sem expoente, por exemplo 295655.25.',
  'problem.field.amount_follows_grant':
    'O montante de um rascunho é a subvenção da respetiva ação: altere-o aí.',
  'problem.field.amount_not_positive': 'Indique um montante superior a zero.',
  'problem.field.file_missing': 'Escolha um ficheiro.',
  'problem.field.file_empty': 'O ficheiro está vazio: escolha outro.',
  'problem.field.file_too_large': 'O ficheiro tem mais de {{megabytes}} MB: escolha um mais pequeno.',
  'problem.field.file_type_not_taken': 'Não são aceites ficheiros deste tipo. São aceites: {{types}}.',
  'problem.field.reference_unknown': 'O que isto indica não existe.',
  'problem.field.taken': 'Isto já está em uso; escolha outro.',
  'problem.field.email_malformed': 'Indique um endereço de correio eletrónico, por exemplo nome@example.org.',
  'problem.field.password_too_short': 'Use, no mínimo, {{min}} carateres.',
  'problem.field.password_too_common':
    'Esta palavra-passe é demasiado fácil de adivinhar; use uma mais longa ou várias palavras.',
  'problem.field.password_wrong': 'Esta não é a sua palavra-passe atual.',
  'problem.field.password_wait_one': 'Demasiadas tentativas: aguarde {{count}} segundo e tente de novo.',
  'problem.field.password_wait_other': 'Demasiadas tentativas: aguarde {{count}} segundos e tente de novo.',
  'problem.field.passwords_differ': 'As duas palavras-passe não são iguais.',
  'problem.field.country_missing': 'Escolha o país da autoridade.',
  'problem.field.country_unknown': 'Indique um país pelas suas duas letras, por exemplo PL.',
  'problem.field.code_malformed': 'Use maiúsculas, algarismos e hífenes, no máximo 40, por exemplo PL-MSWIA.',
  'problem.field.time_zone_unknown': 'Indique um fuso horário, por exemplo Europe/Brussels.',
  'problem.field.calendar_unknown': 'Escolha um calendário da lista.',
  'problem.field.role_does_not_fit': 'As pessoas deste tipo de organização não podem ter essa função.',
  'problem.field.role_already_held': 'Esta pessoa já tem essa função.',
  'problem.field.role_already_proposed': 'Esta função já está proposta para esta pessoa.',
  'problem.field.role_of_another_kind':
    'Quem administra ou audita não pode também agir em processos, seja com que conta for; ponha primeiro termo à outra função.',
  'problem.field.role_while_standing_in':
    'Esta pessoa substitui alguém que age em processos; ponha primeiro termo a essa delegação.',
  'problem.field.delegate_does_not_act': 'Os administradores e os auditores não substituem ninguém.',
  'problem.identity.role_decided': 'Esta proposta já está decidida.',
  'problem.identity.role_needs_another': 'A proposta desta função é sua: decide outro administrador.',
  'problem.identity.role_of_another': 'Só quem propôs uma função retira a proposta.',
  'problem.identity.not_yourself':
    'Ninguém altera os seus próprios direitos: tem de o fazer outro administrador.',
  'problem.identity.last_administrator': 'Este é o último administrador ativo; nomeie primeiro outro.',
  'problem.identity.administrators_only': 'Só os administradores gerem utilizadores, funções e organizações.',
  'problem.field.role_not_lendable':
    'Esta função não pode ser delegada: as funções de supervisão e de administração são atribuídas por nomeação.',
  'problem.field.role_not_held': 'A pessoa ausente não tem essa função.',
  'problem.field.days_out_of_order': 'O último dia não pode ser anterior ao primeiro.',
  'problem.field.day_has_passed': 'Este dia já passou: escolha hoje ou um dia posterior.',
  'problem.field.day_is_past': 'O último dia já passou: escolha hoje ou um dia posterior.',
  'problem.field.delegation_too_long':
    'No máximo, {{max}} dias: quem está ausente por mais tempo é substituído.',
  'problem.field.delegate_not_a_colleague': 'Escolha um colega ativo da mesma organização.',
  'problem.field.delegate_is_delegator': 'Ninguém se substitui a si próprio: escolha outra pessoa.',
  'problem.field.same_person': 'Escolha uma pessoa diferente da que tem as tarefas.',
  'problem.field.task_not_theirs':
    'Uma das tarefas não lhe pertence ou já está feita: consulte de novo a lista.',
  'problem.field.calendar_year_unknown': 'O calendário conhece os anos de {{from}} a {{to}}.',
  'problem.field.calendar_day_off_already': 'Nesse dia já ninguém trabalha: {{holiday}}.',
  'problem.field.calendar_day_worked_already': 'Nesse dia já se trabalha.',
  'problem.field.calendar_replaces_no_day_off': 'Esse dia não é feriado.',
  'problem.field.calendar_year_confirmed_already': 'O ano {{year}} já está confirmado.',
  'problem.calendar_day_changed_already':
    'Este dia já tinha sido alterado: reverta primeiro essa alteração e faça depois a nova.',
  'problem.calendar_full':
    'O calendário já contém {{max}} alterações, mais do que os seus feriados: reverta primeiro algumas.',
  'problem.calendar_administrators_only': 'Só os administradores alteram calendários de dias úteis.',
  'problem.calendar_changed_meanwhile':
    'Entretanto, alguém alterou este calendário: veja de novo que datas mudariam.',
  'problem.calendar_taken_back_already': 'Esta alteração já foi revertida.',
  'problem.delegation.administrators_only':
    'Só os seus assistentes e os administradores fazem uma delegação por outra pessoa.',
  'problem.delegation.not_to_yourself':
    'Ninguém assume para si a função de um colega ausente: tem de o fazer outro administrador.',
  'problem.delegation.once':
    'A função já está delegada em alguns destes dias; uma função é delegada num só colega de cada vez.',
  'problem.delegation.no_chain':
    'Em alguns destes dias, um dos dois já delegou ou recebeu esta função; uma função recebida por delegação não pode ser subdelegada, em nenhum sentido.',
  'problem.delegation.has_ended': 'Esta delegação já terminou.',
  'problem.delegation.not_yours':
    'Só as duas pessoas em causa, os assistentes e os administradores põem termo a uma delegação.',
  'problem.field.role_twice': 'A função está indicada duas vezes: cada uma tem um só substituto.',
  'problem.field.day_not_earlier': 'Escolha um dia anterior ao último dia indicado.',
  'problem.field.assistant_is_person': 'Ninguém é assistente de si próprio: escolha outra pessoa.',
  'problem.absence.not_yours':
    'Uma ausência é registada, alterada e terminada pela própria pessoa, pelos seus assistentes e por administradores.',
  'problem.absence.once': 'A pessoa já está ausente em alguns destes dias: altere antes essa ausência.',
  'problem.absence.has_ended': 'Esta ausência já terminou ou foi alterada.',
  'problem.assistant.not_yours': 'Os assistentes são designados pela própria pessoa e por administradores.',
  'problem.assistant.not_yourself':
    'Ninguém se designa a si próprio assistente: tem de o fazer outro administrador.',
  'problem.assistant.once': 'Este colega já é assistente.',
  'problem.assistant.has_ended': 'Este colega já não é assistente.',
  'problem.reassign.not_yours':
    'As tarefas são passadas a outra pessoa por quem as tem ou as assume, pelo chefe de unidade e pelos administradores.',
  'problem.csrf':
    'Este formulário já não é válido, talvez por ter entretanto iniciado nova sessão. Abra de novo a página e repita.',
  'problem.definitions.administrators_only': 'Só os administradores alteram fluxos de trabalho.',
  'problem.definitions.draft_open': 'Este rascunho não está proposto.',
  'problem.definitions.draft_proposed': 'Este rascunho está proposto: retire primeiro a proposta.',
  'problem.definitions.draft_published': 'Este rascunho está publicado.',
  'problem.definitions.draft_discarded': 'Este rascunho foi posto de parte.',
  'problem.definitions.no_change': 'Não altera nada: os novos processos já usam esta definição.',
  'problem.definitions.not_a_definition':
    'Isto ainda não é uma definição de fluxo de trabalho: corrija o que a verificação indica.',
  'problem.definitions.unsound_one': 'A verificação detetou {{count}} erro: corrija-o primeiro.',
  'problem.definitions.unsound_other': 'A verificação detetou {{count}} erros: corrija-os primeiro.',
  'problem.definitions.warnings_unseen': 'Leia os avisos e indique que deve ser publicada mesmo assim.',
  'problem.definitions.not_your_proposal': 'Retira-a quem a propôs; pode devolvê-la.',
  'problem.definitions.your_own_proposal': 'A proposta é sua: retire-a em vez disso.',
  'problem.definitions.two_people': 'A proposta desta versão é sua: cabe a outra pessoa confirmá-la.',
  'problem.definitions.proposer_gone': 'Quem a propôs já não é administrador: proponha-a de novo.',
  'problem.definitions.other_current': 'Entretanto entrou em uso outra versão: veja o que muda agora.',
  'problem.definitions.not_published':
    'Os novos processos não usam esta versão, pelo que nenhum processo pode passar para ela.',
  'problem.definitions.migration_under_way':
    'Já há processos deste fluxo de trabalho a passar: aguarde que termine.',
  'problem.definitions.nothing_to_migrate': 'Nenhum destes processos está noutra versão.',
};
