import type { Translated } from '../catalogue.js';
import type { auditTrail as source } from '../en/audit-trail.js';

/** A prova de que nada foi alterado: selos assinados, exportações e o que uma verificação deteta. */
export const auditTrail: Translated<typeof source> = {
  'audit.audit_key_introduced': 'introduziu a chave que assina o registo',
  'audit.audit_key_rotated': 'confiou a outra chave a assinatura do registo',
  'audit.audit_exported': 'exportou o registo',
  'audit.document_read': 'leu um documento',
  'audit.dossier_read': 'leu todo o processo antes de uma assinatura',
  'audit.file_exported': 'extraiu dados para um ficheiro',
  'readings.title_one': 'Quem leu ficheiros deste processo ({{count}})',
  'readings.title_other': 'Quem leu ficheiros deste processo ({{count}})',
  'readings.document_read': '{{who}} leu «{{document}}», versão {{version}}.',
  'readings.dossier_read': '{{who}} leu todo o processo.',
  'readings.file_exported': '{{who}} extraiu {{file}}.',
  'audit_trail.title': 'Prova do registo',
  'audit_trail.tile':
    'Até quando o registo está comprovadamente íntegro, o que foi registado por último e uma exportação para auditores.',
  'audit_trail.proven_until': 'A pista de auditoria está verificada até {{at}}.',
  'audit_trail.proven_never':
    'Ainda não há nenhum selo assinado comprovado: os eventos sucedem-se, mas nada mostra se faltam os últimos.',
  'audit_trail.export': 'Exportar o registo',
  'audit_trail.proof': 'Como é comprovado',
  'audit_trail.never': 'Ainda não',
  'audit_trail.last_head': 'Último selo assinado',
  'audit_trail.head_number': 'Número {{number}}, sobre todas as cadeias',
  'audit_trail.no_heads': 'Nenhum: não há chave configurada ou a primeira hora ainda não passou',
  'audit_trail.last_proof': 'Última verificação',
  'audit_trail.proof_full_one': 'Foi lido tudo: {{count}} evento',
  'audit_trail.proof_full_other': 'Foi lido tudo: {{count}} eventos',
  'audit_trail.proof_new_one': 'Foi lido o que era novo: {{count}} evento',
  'audit_trail.proof_new_other': 'Foi lido o que era novo: {{count}} eventos',
  'audit_trail.last_full': 'Última verificação integral sem falhas',
  'audit_trail.published': 'Publicação dos selos',
  'audit_trail.published_nowhere':
    'Em lado nenhum: quem puder alterar a base de dados e tiver a chave poderia assinar de novo',
  'audit_trail.place.file': 'num ficheiro',
  'audit_trail.place.mail': 'por correio eletrónico, o primeiro de cada dia',
  'audit_trail.place.webhook': 'para outro sistema',
  'audit_trail.waiting_one': '{{count}} selo pendente, {{place}}: {{answer}}',
  'audit_trail.waiting_other': '{{count}} selos pendentes, {{place}}: {{answer}}',
  'audit_trail.keys_one': 'A chave pública que assina',
  'audit_trail.keys_other': 'As chaves públicas que assinam e assinaram ({{count}})',
  'audit_trail.key_in_force': '{{id}}, em vigor desde {{from}}',
  'audit_trail.key_before': '{{id}}, desde {{from}}, substituída',
  'audit_trail.how_to_verify':
    'A exportação verifica-se noutro local, sem esta instalação: npm run cli -- verify-audit <ficheiro> --key <chave pública> --head <selos publicados>.',
  'audit_trail.events': 'Últimos registos',
  'audit_trail.none': 'Ainda nada foi registado.',
  'audit_trail.none_fits': 'Nada do que foi registado corresponde.',
  'audit_trail.erased': 'Uma pessoa apagada',
  'audit_trail.place_in_chain': 'Na sua cadeia',
  'audit_trail.filter.kind': 'O que aconteceu',
  'audit_trail.filter.any': 'Tudo',
  'audit_trail.filter.person': 'Quem (parte do nome)',
  'audit_trail.filter.case': 'Processo',
  'audit_trail.filter.day': 'Dia',
  'audit_trail.faults_one': 'A última verificação detetou {{count}} falha',
  'audit_trail.faults_other': 'A última verificação detetou {{count}} falhas',
  'audit_trail.faults_then':
    'Não altere nada na base de dados. O procedimento «The record does not hold» indica o que fazer.',
  'audit_trail.fault.gap': 'Cadeia {{chain}}: faltam eventos antes do número {{seq}}',
  'audit_trail.fault.link':
    'Cadeia {{chain}}: o evento {{seq}} não é o que lá estava quando foi escrito o seguinte',
  'audit_trail.fault.hash': 'Cadeia {{chain}}: o evento {{seq}} foi alterado',
  'audit_trail.fault.fork': 'Cadeia {{chain}}: a partir do evento {{seq}}, não é o que foi assinado',
  'audit_trail.fault.truncated_tail': 'Cadeia {{chain}}: faltam eventos a partir do número {{seq}}',
  'audit_trail.fault.missing_chain': 'Cadeia {{chain}}: falta por completo',
  'audit_trail.fault.text': 'Cadeia {{chain}}: um texto do evento {{seq}} não é o que foi escrito',
  'audit_trail.fault.head_gap': 'Faltam selos antes do número {{head}}',
  'audit_trail.fault.head_link': 'O selo {{head}} não sucede ao anterior',
  'audit_trail.fault.head_chains': 'O selo {{head}} não corresponde à sua lista de cadeias',
  'audit_trail.fault.head_key': 'O selo {{head}} não está assinado pela chave em vigor',
  'audit_trail.fault.head_signature': 'A assinatura do selo {{head}} não corresponde',
  'audit_trail.fault.head_missing': 'O selo {{head}} foi publicado e falta',
  'audit_trail.fault.head_differs': 'O selo {{head}} foi publicado com outro conteúdo',
  'audit_trail.fault.published_signature': 'O selo {{head}} publicado não está assinado',
  'audit_trail.fault.key': 'O registo de uma chave não corresponde',
  'audit_trail.fault.malformed': 'Há um registo que não pode ser lido',
  'audit_trail.fault.cut_off': 'Não foi possível ler o registo até ao fim',
  'audit_trail.fault.head_overdue': 'Há mais de um dia que nenhum selo é assinado',
  'audit_trail.fault.head_unpublished': 'Não foi possível publicar o selo {{head}}',
  'audit_trail.mail.subject': 'selo assinado {{number}} do registo',
  'audit_trail.mail.text':
    'Esta linha de JSON indica o que continha o registo de {{host}} no momento respetivo. Guarde-a onde ninguém que explore a instalação a possa alterar; «verify-audit --head» compara com ela uma exportação.',
  'notice.audit_fault.headline': 'O registo não está íntegro',
  'notice.audit_fault.text_one':
    'A verificação noturna do registo detetou {{count}} falha. A página «Prova do registo» indica o evento; o procedimento «The record does not hold» indica o que fazer.',
  'notice.audit_fault.text_other':
    'A verificação noturna do registo detetou {{count}} falhas. A página «Prova do registo» indica os eventos; o procedimento «The record does not hold» indica o que fazer.',
  'hears.when.audit_fault':
    'A verificação noturna deteta que o registo foi alterado ou que os seus selos não estão assinados ou publicados',
  'hears.who.looking_over': 'Administradores e auditores',
  'notice_kind.audit_fault': 'O registo não está íntegro',
  'cli.audit.export_about':
    'Escreve o registo em linhas JSON na saída-padrão: chaves, selos assinados e os eventos de todas as cadeias.',
  'cli.audit.from': 'primeiro dia, em UTC, por exemplo 2026-01-31',
  'cli.audit.to': 'último dia, em UTC',
  'cli.audit.case': 'os eventos de um processo, pela referência ou pelo id',
  'cli.audit.with_texts': 'com os textos junto dos eventos e os respetivos sais; contêm dados pessoais',
  'cli.audit.day_wrong': '«{{day}}» não é um dia; escreva-o assim: 2026-01-31.',
  'cli.audit.case_wrong': 'Não há nenhum processo «{{id}}».',
  'cli.audit.verify_about':
    'Verifica uma exportação sem base de dados nem rede; responde 1 e indica o primeiro evento defeituoso quando não está íntegra.',
  'cli.audit.file': 'o que export-audit escreveu',
  'cli.audit.head': 'ficheiros com selos publicados: mostram se falta o fim',
  'cli.audit.key':
    'chaves públicas em PEM obtidas por outra via: os selos têm de estar assinados por elas ou por chaves às quais passem a assinatura',
  'cli.audit.rotate_about':
    'Confia a outra chave a assinatura dos selos do registo; a chave antiga passa-lhe a assinatura.',
  'cli.audit.new_key':
    'chave privada Ed25519 em PEM; se for omitida, é criada uma onde a chave está num ficheiro',
  'cli.audit.old_key_lost':
    'a chave antiga perdeu-se ou não é de confiança: quem verifica tem de receber a nova',
  'cli.audit.no_export': '{{file}} não é uma exportação do registo.',
  'cli.audit.no_key': '{{file}} não contém nenhuma chave pública Ed25519 em PEM.',
  'cli.audit.no_secret_key': '{{file}} não contém nenhuma chave privada Ed25519 em PEM.',
  'cli.audit.no_heads': '{{file}} não contém selos publicados.',
  'cli.audit.unreadable': 'Não é possível ler {{file}} ({{reason}}).',
  'cli.audit.no_place': 'Não há chave configurada: defina ENTENTE_AUDIT_KEY_FILE ou ENTENTE_AUDIT_KEY.',
  'cli.audit.new_key_needed': 'A chave está no ambiente: indique a nova com --new-key.',
  'cli.audit.rotated':
    'A chave {{key}} assina a partir do próximo selo. A sua parte pública, para quem verifica:',
  'cli.audit.then_file': 'O ficheiro da chave contém a nova; nada mais há a fazer.',
  'cli.audit.then_text':
    'Ponha a nova chave em ENTENTE_AUDIT_KEY e reinicie os workers; até lá não são assinados selos.',
  'cli.audit.key_fault.not_in_force':
    'A chave configurada não é a que está em vigor; só essa pode passar a assinatura.',
  'cli.audit.key_fault.same_key': 'Esta chave já está em vigor.',
  'cli.audit.holds': 'Está íntegro. Eventos: {{events}}, cadeias: {{chains}}, selos assinados: {{heads}}.',
  'cli.audit.part': 'É uma parte do registo: não é possível ver se faltam eventos nas suas extremidades.',
  'cli.audit.until':
    'Íntegro até {{at}}, tal como assinado pelo selo {{number}}: até aí nada foi acrescentado, alterado ou retirado.',
  'cli.audit.without_heads':
    'Não há selos assinados: não é possível ver se faltam eventos no fim de uma cadeia.',
  'cli.audit.unsigned_one': '{{count}} evento é posterior: está na sequência, mas ainda não está assinado.',
  'cli.audit.unsigned_other':
    '{{count}} eventos são posteriores: estão na sequência, mas ainda não estão assinados.',
  'cli.audit.erased_one': '{{count}} texto já não existe; o seu resumo criptográfico mantém-se.',
  'cli.audit.erased_other': '{{count}} textos já não existem; os seus resumos criptográficos mantêm-se.',
  'cli.audit.published_one': '{{count}} selo publicado é igual na exportação.',
  'cli.audit.published_other': '{{count}} selos publicados são iguais na exportação.',
  'cli.audit.not_anchored':
    'A chave {{key}} vem com o ficheiro: quem fez o ficheiro pode ter feito a chave. Compare-a com uma de que disponha, através de --key.',
  'cli.audit.anchored': 'Assinado pela chave {{key}}, que decorre da que indicou.',
  'cli.audit.faulty_one': 'Não está íntegro; {{count}} falha.',
  'cli.audit.faulty_other': 'Não está íntegro; {{count}} falhas.',
  'cli.audit.fault.gap':
    'cadeia {{chain}}: o evento {{seq}} ({{event}}) surge onde devia estar outro número; faltam eventos antes dele',
  'cli.audit.fault.link':
    'cadeia {{chain}}: o evento {{seq}} não é aquele a seguir ao qual foi escrito o evento {{until}}',
  'cli.audit.fault.hash': 'cadeia {{chain}}: o evento {{seq}} ({{event}}) foi alterado',
  'cli.audit.fault.fork':
    'cadeia {{chain}}: do evento {{seq}} ao {{until}}, não é o que era (selo {{head}}); a cadeia foi bifurcada',
  'cli.audit.fault.truncated_tail':
    'cadeia {{chain}}: faltam no fim os eventos {{seq}} a {{until}} (o selo {{head}} conhecia-os)',
  'cli.audit.fault.missing_chain':
    'cadeia {{chain}}: falta, a partir do evento {{seq}} (o selo {{head}} conhecia-a)',
  'cli.audit.fault.text': 'cadeia {{chain}}: um texto do evento {{seq}} ({{event}}) não é o que foi escrito',
  'cli.audit.fault.head_gap': 'selo {{head}}: faltam selos antes deste',
  'cli.audit.fault.head_link': 'selo {{head}}: não sucede ao selo anterior',
  'cli.audit.fault.head_chains': 'selo {{head}}: a sua lista de cadeias não é a que foi assinada',
  'cli.audit.fault.head_key': 'selo {{head}}: a sua chave não é a que está em vigor ou não é de confiança',
  'cli.audit.fault.head_signature': 'selo {{head}}: a assinatura não corresponde',
  'cli.audit.fault.head_missing': 'selo {{head}}: foi publicado e não consta da exportação',
  'cli.audit.fault.head_differs': 'selo {{head}}: foi publicado outro com este número',
  'cli.audit.fault.published_signature': 'selo {{head}}, tal como publicado: a assinatura não corresponde',
  'cli.audit.fault.key': 'o registo de uma chave não corresponde: falta, é falso ou está fora de ordem',
  'cli.audit.fault.malformed':
    'a linha {{line}} não é um registo ou está onde não pode haver nenhum do seu tipo',
  'cli.audit.fault.cut_off': 'o ficheiro acaba antes do fim ou faltam linhas',
};
