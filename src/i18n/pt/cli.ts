import type { Translated } from '../catalogue.js';
import type { cli as source } from '../en/cli.js';

/** A ferramenta do operador. */
export const cli: Translated<typeof source> = {
  'cli.about': 'Ferramenta para quem explora uma instalação de Entente.',
  'cli.migrate.about': 'Atualiza a base de dados; um arranque faz o mesmo automaticamente.',
  'cli.migrate.done': 'A base de dados está atualizada.',
  'cli.wall.about':
    'Indica o que, nas proteções da base de dados (políticas, privilégios, acionadores, funções, restrições, vistas), não está como a última migração o deixou.',
  'cli.wall.seal': 'aceitá-las como estão',
  'cli.wall.stands': 'As proteções estão como a última migração as deixou.',
  'cli.wall.mended': 'Alterado manualmente e reposto: {{name}}',
  'cli.wall.altered': 'Alterado manualmente: {{name}}',
  'cli.wall.sealed': 'As proteções estão aceites como estão.',
  'cli.wall.held_back':
    'As proteções da base de dados foram alteradas manualmente e a atualização das tabelas está em espera: anule a alteração, ou examine-a com verify-wall e aceite-a com --seal.',
  'cli.create_user.about': 'Acrescenta um utilizador que inicia sessão com palavra-passe.',
  'cli.create_user.email': 'endereço de correio eletrónico para iniciar sessão',
  'cli.create_user.name': 'nome completo',
  'cli.create_user.organisation': 'código da organização, por exemplo EC-HOME',
  'cli.create_user.organisation_name': 'nome da organização, se ainda não existir',
  'cli.create_user.organisation_kind': 'o seu tipo',
  'cli.create_user.organisation_country': 'o seu país, em duas letras; para autoridades',
  'cli.create_user.role': 'funções a atribuir desde o início',
  'cli.create_user.admin': 'tornar administrador; para os dois primeiros',
  'cli.create_user.locale': 'língua do utilizador',
  'cli.create_user.password_stdin': 'ler a palavra-passe da entrada-padrão',
  'cli.create_user.password': 'Palavra-passe (no mínimo {{min}} carateres): ',
  'cli.create_user.password_again': 'Palavra-passe, de novo: ',
  'cli.create_user.passwords_differ': 'As duas palavras-passe não são iguais.',
  'cli.create_user.no_terminal':
    'Não há terminal onde pedir a palavra-passe; indique-a na entrada-padrão com --password-stdin.',
  'cli.create_user.password_empty': 'A entrada-padrão não continha nenhuma palavra-passe.',
  'cli.create_user.organisation_missing':
    'Indique a que organização pertence o utilizador: --organisation com o código ou --organisation-name para a criar.',
  'cli.create_user.organisation_unknown':
    'Não existe a organização {{code}}; acrescente --organisation-name e --organisation-kind para a criar.',
  'cli.create_user.enough_administrators':
    'Já há dois administradores; são eles que nomeiam outros, na página «Utilizadores».',
  'cli.create_user.done':
    '{{name}} ({{email}}): utilizador acrescentado. Início de sessão em {{url}}/sign-in.',
  'cli.create_user.done_roles': 'Funções: {{roles}}.',
  'cli.verify.about': 'Verifica definições de fluxos de trabalho: as que vêm com o produto ou ficheiros.',
  'cli.verify.file': 'ficheiros com uma definição em JSON; nenhum: as que vêm com o produto',
  'cli.verify.json': 'conclusões em JSON, para programas',
  'cli.verify.sound': '{{name}}: correta',
  'cli.verify.sound_with_warnings': '{{name}}: correta, com avisos',
  'cli.verify.unsound_one': '{{name}}: {{count}} erro',
  'cli.verify.unsound_other': '{{name}}: {{count}} erros',
  'cli.verify.unreadable': '{{name}}: não é possível ler ({{reason}})',
  'cli.verify.not_a_definition': '{{name}}: não é uma definição de fluxo de trabalho',
  'cli.verify.subject_unknown': '{{name}}: não existe o tipo de processo «{{subject}}»; existem {{known}}',
  'cli.simulate.about':
    'Faz passar processos fictícios pelas definições de fluxos de trabalho e indica quanto demoram e onde ficam à espera.',
  'cli.simulate.workflow':
    'ficheiros com uma definição em JSON, ou códigos das que vêm com o produto; nenhum: todas as que vêm com o produto',
  'cli.simulate.cases': 'quantos processos, até {{most}}',
  'cli.simulate.seed': 'número inteiro de que parte o acaso; o mesmo número dá a mesma resposta',
  'cli.simulate.times': 'ficheiro JSON com dias úteis por fase: uma mediana ou uma lista de permanências',
  'cli.simulate.people':
    'quantas pessoas têm uma função, na forma função=número; as restantes, tantas quantas forem precisas',
  'cli.simulate.between': 'dias úteis entre um novo processo e o seguinte',
  'cli.simulate.per_act': 'dias úteis em que um ato ocupa uma pessoa',
  'cli.simulate.json': 'a resposta em JSON, para programas',
  'cli.simulate.number_wrong': '--{{option}} leva um número de {{least}} a {{most}}, e «{{value}}» não o é.',
  'cli.simulate.people_wrong':
    '--people leva uma função e um número, por exemplo secretariat=2; «{{value}}» não tem essa forma.',
  'cli.simulate.role_unknown': 'Não existe a função «{{role}}»; existem {{roles}}.',
  'cli.simulate.times_unreadable': '{{name}}: não é possível ler ({{reason}})',
  'cli.simulate.times_wrong':
    '{{name}}: tem de ser um objeto que associe códigos de fases a dias úteis: um número ou uma lista de números, nenhum inferior a 0',
  'cli.simulate.stage_unknown': '{{name}}: nenhum dos fluxos de trabalho pedidos tem a fase «{{stage}}»',
  'cli.simulate.ran_one': '{{name}}: {{count}} processo, semente {{seed}}',
  'cli.simulate.ran_other': '{{name}}: {{count}} processos, semente {{seed}}',
  'cli.simulate.share_of': '{{name}} {{share}}',
  'cli.simulate.heading': '{{heading}}:',
  'cli.simulate.duration': '{{name}}: {{days}}',
  'cli.simulate.stage': '{{name}}: {{share}}; metade sai em {{days}}',
  'cli.simulate.stage_assumed': '{{name}}: {{share}}; metade sai em {{days}} (pressuposto)',
  'cli.simulate.role': '{{name}}: {{acts}} atos por processo, {{days}} dias úteis',
  'cli.simulate.role_counted':
    '{{name}}: {{acts}} atos por processo, {{days}} dias úteis; {{people}} pessoas, ocupação {{busy}}, espera dos atos: {{waited}} dias',
  'cli.publish.about':
    'Propõe uma definição de fluxo de trabalho como versão seguinte; outro administrador confirma-a.',
  'cli.publish.file': 'ficheiro com uma definição em JSON',
  'cli.publish.by': 'endereço de correio eletrónico do administrador que a propõe',
  'cli.publish.warnings_seen': 'propô-la apesar dos avisos',
  'cli.publish.warnings': 'Há avisos: leia-os e indique --warnings-seen para a propor mesmo assim.',
  'cli.publish.no_administrator': 'Nenhum administrador inicia sessão como {{email}}.',
  'cli.publish.code_unknown': '{{name}}: não existe o fluxo de trabalho «{{code}}»; existem {{known}}',
  'cli.publish.done': '{{name}} está proposto. Outro administrador confirma-o em {{url}}',
  'cli.reconcile.about':
    'Refaz a programação da fila depois de o seu armazenamento ter sido apagado ou reposto, e compara todos os lembretes com os prazos a que pertencem.',
  'cli.reconcile.schedules': 'A fila tem as suas {{count}} programações.',
  'cli.reconcile.reminders':
    'Processos examinados: {{cases}}. Lembretes em falta e repostos: {{written}}; a mais e anulados: {{voided}}; antecipados por causa de um dia não útil: {{moved}}.',
  'cli.database_busy':
    'A base de dados em {{folder}} está a ser iniciada ou parada por outro Entente; tente de novo dentro de momentos.',
};
