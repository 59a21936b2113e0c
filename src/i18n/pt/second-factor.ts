import type { Translated } from '../catalogue.js';
import type { secondFactor as source } from '../en/second-factor.js';

/** O segundo fator: configurá-lo, ter de o apresentar e perdê-lo. */
export const secondFactor: Translated<typeof source> = {
  'factor.title': 'Segundo fator',
  'factor.lead':
    'Além da palavra-passe, algo que só a própria pessoa tem. É pedido em cada início de sessão.',
  'factor.needed_here':
    'As suas funções exigem um segundo fator. Configure agora uma aplicação ou uma chave de acesso; tudo o resto abre depois.',
  'factor.no_password':
    'Esta conta inicia sessão sem palavra-passe, pelo que não é aqui pedido um segundo fator.',
  'factor.link': 'Configurar uma aplicação ou chaves de acesso',
  'factor.on': 'Ativo',
  'factor.app': 'Uma aplicação que mostra códigos',
  'factor.app_text':
    'Uma aplicação de autenticação no seu telemóvel mostra um novo código a cada meio minuto.',
  'factor.app_set_up': 'Configurar uma aplicação',
  'factor.app_since': 'desde {{day}}',
  'factor.app_remove': 'Retirar a aplicação',
  'factor.app_how':
    'Leia a imagem com a sua aplicação de autenticação e escreva depois o código que ela mostra.',
  'factor.picture': 'Imagem a ler com uma aplicação de autenticação',
  'factor.by_hand': 'Não consegue ler a imagem? Escreva esta chave na aplicação:',
  'factor.first_code': 'Código que a aplicação mostra',
  'factor.first_code_hint': 'Seis algarismos.',
  'factor.app_confirm': 'Ativar',
  'factor.app_done': 'A aplicação está configurada. As suas outras sessões foram terminadas.',
  'factor.passkeys': 'Chaves de acesso',
  'factor.passkeys_text':
    'Uma chave no seu telemóvel, computador ou chave de segurança. Só funciona no nosso endereço, pelo que ninguém a pode obter de forma fraudulenta.',
  'factor.passkeys_caption_one': '{{count}} chave de acesso',
  'factor.passkeys_caption_other': '{{count}} chaves de acesso',
  'factor.passkey': 'Com uma chave de acesso',
  'factor.passkey_name': 'Nome da chave de acesso',
  'factor.passkey_name_hint': 'Para seu uso, por exemplo «Portátil do serviço».',
  'factor.passkey_add': 'Acrescentar uma chave de acesso',
  'factor.passkey_done': 'A chave de acesso foi acrescentada. As suas outras sessões foram terminadas.',
  'factor.passkey_script':
    'As chaves de acesso precisam de JavaScript e de um navegador que as suporte; os códigos funcionam sem isso.',
  'factor.passkey_failed':
    'O navegador não forneceu nenhuma chave de acesso. Tente de novo ou use um código.',
  'factor.remove': 'Retirar',
  'factor.remove_of': 'Retirar a chave de acesso {{name}}',
  'factor.removed': 'Foi retirado. As suas outras sessões foram terminadas.',
  'factor.recovery': 'Códigos de recuperação',
  'factor.recovery_left_one': 'Resta {{count}} código para quando não tiver outro fator à mão.',
  'factor.recovery_left_other': 'Restam {{count}} códigos para quando não tiver outro fator à mão.',
  'factor.recovery_new': 'Criar novos códigos',
  'factor.recovery_done': 'Há dez novos códigos. Os anteriores deixaram de funcionar.',
  'factor.your_codes': 'Os seus códigos de recuperação',
  'factor.your_codes_hint':
    'Cada um funciona uma vez, em caso de perda do telemóvel. Imprima-os ou guarde-os onde guarda segredos: não voltam a ser mostrados.',
  'factor.confirm.remove_app_title': 'Retirar a aplicação?',
  'factor.confirm.remove_app_what':
    'Os seus códigos deixam de dar acesso. As suas outras sessões são terminadas.',
  'factor.confirm.remove_passkey_title': 'Retirar a chave de acesso {{name}}?',
  'factor.confirm.remove_passkey_what': 'Deixa de dar acesso. As suas outras sessões são terminadas.',
  'factor.confirm.recovery_title': 'Criar novos códigos de recuperação?',
  'factor.confirm.recovery_what':
    'São mostrados uma só vez dez novos códigos; os anteriores deixam de funcionar.',
  'factor.step_title': 'Segundo passo',
  'factor.step_lead': 'A palavra-passe está correta. Comprove agora a sua identidade.',
  'factor.step_code': 'Com um código',
  'factor.step_recovery': 'Com um código de recuperação',
  'factor.step_passkey': 'Usar a chave de acesso',
  'factor.step_again': 'Recomeçar',
  'factor.step_over': 'Demorou demasiado tempo. Indique de novo a palavra-passe.',
  'factor.code': 'Código',
  'factor.code_hint': 'Seis algarismos da sua aplicação ou um dos seus códigos de recuperação.',
  'factor.recovery_hint':
    'Um dos seus códigos de recuperação, para quando não tiver a chave de acesso à mão.',
  'factor.wrong': 'Este código não está correto ou já foi usado.',
  'factor.passkey_wrong': 'A chave de acesso não respondeu como devia. Tente de novo.',
  'factor.wait_one': 'Demasiados códigos errados: aguarde {{count}} segundo e tente de novo.',
  'factor.wait_other': 'Demasiados códigos errados: aguarde {{count}} segundos e tente de novo.',
  'factor.user.title': 'Segundo fator',
  'factor.user.has': 'Esta pessoa tem um segundo fator.',
  'factor.user.none': 'Esta pessoa não tem segundo fator.',
  'factor.user.propose': 'Propor retirá-lo',
  'factor.user.propose_hint':
    'Para quem perdeu o telemóvel, as chaves de acesso e os códigos de recuperação. Executa-o um segundo administrador.',
  'factor.user.reason': 'Porquê, e como sabe que se trata da própria pessoa',
  'factor.user.proposed': 'Está proposto. Decide outro administrador.',
  'factor.user.waits': '{{name}} propõe retirar todos os segundos fatores: {{reason}}',
  'factor.user.agree': 'Retirar',
  'factor.user.agree_title': 'Retirar todos os segundos fatores de {{name}}?',
  'factor.user.agree_what':
    'Todas as sessões da pessoa são terminadas e passa a iniciar sessão só com a palavra-passe. Se as suas funções exigirem um segundo fator, terá primeiro de configurar um.',
  'factor.user.refuse': 'Não retirar',
  'factor.user.withdraw': 'Retirar a proposta',
  'factor.user.agreed': 'Os segundos fatores foram retirados.',
  'factor.user.refused': 'Mantêm-se como estão.',
  'factor.lent_waits':
    'Está a substituir {{names}} nestas funções: {{roles}}. Exigem um segundo fator: configure um para agir nessa qualidade. O seu próprio trabalho prossegue como antes.',
  'factor.lent_set_up': 'Configurar um segundo fator',
  'settings.name.second_factor_roles': 'Funções com segundo fator',
  'settings.text.second_factor_roles':
    'Quem tem uma destas funções e inicia sessão com palavra-passe configura primeiro uma aplicação ou uma chave de acesso; quem substitui um titular fá-lo antes de agir nessa qualidade. Para os outros, é facultativo.',
  'settings.nobody': 'Ninguém',
  'problem.factor.app_there': 'Já há uma aplicação configurada; retire-a primeiro.',
  'problem.factor.no_password':
    'Esta conta inicia sessão sem palavra-passe, pelo que não tem aqui segundo fator.',
  'problem.factor.too_many': 'Já tem {{max}} chaves de acesso: retire primeiro uma.',
  'problem.factor.none': 'Não há segundo fator.',
  'problem.factor.last':
    'As suas funções exigem um segundo fator: acrescente outro antes de retirar o último.',
  'problem.factor.reset_waits': 'Já está proposto e aguarda outro administrador.',
  'problem.factor.own_proposal': 'A proposta é sua: decide outro administrador.',
  'problem.factor.needed': 'As suas funções exigem um segundo fator. Configure primeiro um em «A sua conta».',
  'problem.field.factor_code_wrong': 'Este não é o código que a aplicação mostra agora.',
  'problem.field.passkey_missing': 'O navegador não forneceu nenhuma chave de acesso. Tente de novo.',
  'problem.field.passkey_wrong': 'A chave de acesso não respondeu como devia. Tente de novo.',
  'audit.factor_app_added': 'configurou uma aplicação como segundo fator',
  'audit.factor_app_removed': 'retirou a aplicação como segundo fator',
  'audit.factor_passkey_added': 'acrescentou uma chave de acesso',
  'audit.factor_passkey_removed': 'retirou uma chave de acesso',
  'audit.recovery_codes_made': 'criou novos códigos de recuperação',
  'audit.recovery_code_used': 'iniciou sessão com um código de recuperação',
  'audit.factor_reset_proposed': 'propôs retirar os segundos fatores de {{name}}',
  'audit.factor_reset': 'retirou os segundos fatores de {{name}}',
  'audit.factor_reset_refused': 'recusou retirar os segundos fatores de {{name}}',
  'audit.sessions_ended': 'terminou todas as suas outras sessões',
  'identity.account.sessions_end_others': 'Terminar as outras sessões',
  'identity.account.sessions_ended_one': '{{count}} outra sessão foi terminada.',
  'identity.account.sessions_ended_other': '{{count}} outras sessões foram terminadas.',
  'audit.secrets_sealed': 'cifrou segredos de segundos fatores com outra chave',
  'cli.secrets.about':
    'Cifra os segredos dos segundos fatores com outra chave: uma nova, se as chaves estiverem num ficheiro; caso contrário, a primeira de ENTENTE_SECRET_KEY.',
  'cli.secrets.same_key': 'não cria nenhuma chave nova: cifra com a primeira que existe',
  'cli.secrets.sealed_one': 'Cifrado com a chave {{key}}: {{count}} segredo.',
  'cli.secrets.sealed_other': 'Cifrados com a chave {{key}}: {{count}} segredos.',
  'cli.secrets.lost_one': '{{count}} segredo fica como está: falta a chave com que foi cifrado.',
  'cli.secrets.lost_other': '{{count}} segredos ficam como estão: faltam as chaves com que foram cifrados.',
  'cli.secrets.then_file':
    'O ficheiro das chaves tem a nova na primeira linha. Conserve as linhas seguintes enquanto tiver cópias de segurança anteriores.',
  'cli.secrets.then_text':
    'Conserve as outras chaves em ENTENTE_SECRET_KEY enquanto tiver cópias de segurança anteriores.',
};
