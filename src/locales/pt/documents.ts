import type { DocumentTexts } from '../document-texts';

export const documents: DocumentTexts = {
  page: 'Página {page} de {pages}',
  article: 'Artigo {number}. {title}',
  annex: 'Anexo {number}. {title}',
  version: 'Versão {version} de {date}',
  toComplete: 'O que está entre parênteses retos deve ser completado ou escolhido antes da assinatura.',
  signatures: {
    title: 'Assinaturas',
    text: 'Feito em tantos exemplares quantas as partes, recebendo cada uma o seu.',
    name: 'Nome',
    function: 'Cargo',
    placeAndDate: 'Local e data',
    signature: 'Assinatura e carimbo',
  },
  agreement: {
    title: 'Acordo de cooperação',
    parties: 'Partes',
    partiesText: 'O presente acordo é celebrado entre as partes seguintes. O parceiro coordenador é {lead}.',
    representedBy: 'Representado por',
    aim: 'Objeto',
    aimText: 'As partes realizam em conjunto o projeto «{title}» ({acronym}), apoiado por {programme} ({fund}).',
    duration: 'Duração',
    durationText: 'O projeto decorre de {start} a {end}.',
    work: 'Ações e repartição de tarefas',
    workText:
      'Cada parceiro realiza as tarefas pelas quais é responsável e participa nas dos outros como indicado a seguir.',
    budget: 'Orçamento',
    budgetText:
      'O orçamento total é de {total}. Reparte-se como segue entre parceiros, ações e categorias de custos; as rubricas do orçamento constam do anexo.',
    fundingText: 'Cada parceiro assegura o autofinanciamento que o plano lhe atribui.',
    rules: 'Regras aplicáveis às despesas',
    rulesText: 'Uma despesa é aceite se respeitar estas regras, as do programa e a lei.',
    flexibilityText:
      'Dentro destes limites, o orçamento pode ser utilizado de modo diferente do previsto. Para além deles é necessária uma adenda.',
    reporting: 'Relatórios e pedidos de pagamento',
    reportingText:
      'Cada parceiro entrega as suas despesas e o seu relatório até à data prevista para o período. O parceiro coordenador consolida-os e pede o apoio para todos.',
    governance: 'Acompanhamento',
    noCommittee: '[Comités, os seus membros e a frequência das reuniões]',
    results: 'Resultados esperados',
    communication: 'Comunicação',
    linesText: 'O orçamento acordado, rubrica a rubrica.',
  },
  clauses: {
    recovery:
      'O parceiro que recebeu uma quantia indevida restitui-a ao parceiro coordenador no prazo de [30] dias a contar de um pedido escrito, para que o financiador possa ser reembolsado a tempo. Cada parceiro responde pelas irregularidades nas suas próprias despesas. Se nenhum tiver culpa, os parceiros suportam a quantia na proporção dos seus orçamentos.',
    'fund-transfer':
      'O parceiro coordenador transfere para cada parceiro a totalidade do apoio recebido para este no prazo de {days} dias a contar da receção. Nada é deduzido, retido ou cobrado pelo caminho.',
    decisions:
      'Os parceiros decidem no comité da parceria, que pode deliberar quando pelo menos [metade] deles estiver presente ou representada. Procuram o acordo de todos; na sua falta, decide a maioria de [dois terços]. O orçamento ou as tarefas de um parceiro não são alterados sem o seu consentimento.',
    withdrawal:
      'O parceiro que não possa continuar informa de imediato e por escrito o parceiro coordenador. O comité decide se as suas tarefas passam para os outros parceiros ou para um novo; a alteração produz efeitos depois de o financiador a aceitar. O parceiro responde pelas suas despesas até esse dia e mantém os documentos disponíveis.',
    retention:
      'Cada parceiro conserva os originais de todos os documentos do projeto, em papel ou em formato eletrónico, até [31 de dezembro do quinto ano após o último pagamento], ou por mais tempo se o programa ou a sua lei o exigir.',
    audit:
      'Cada parceiro faculta ao financiador, às autoridades do programa, aos auditores e a quem estes designarem o acesso à sua contabilidade, aos seus documentos e às suas instalações no que respeita ao projeto. Responde às perguntas do parceiro coordenador no prazo de [10] dias úteis.',
    results:
      'Os resultados produzidos em conjunto pertencem conjuntamente aos parceiros que os produziram; o que um parceiro traz ou produz sozinho continua a ser seu. Cada parceiro pode utilizar os resultados gratuitamente para fins não comerciais e para o que o programa exigir. Os direitos de terceiros são respeitados.',
    publicity:
      'Tudo o que se publica sobre o projeto menciona o programa e o fundo e ostenta o seu emblema, conforme as respetivas regras. Cada parceiro conserva prova do que publica e envia uma cópia ao parceiro coordenador.',
    confidentiality:
      'O que um parceiro assinala como confidencial só é utilizado para o projeto. Os dados pessoais são tratados segundo a lei aplicável a cada parceiro, e apenas na medida em que o projeto, o seu controlo e a sua avaliação o exijam.',
    law: 'O presente acordo rege-se pela lei de [país]. É redigido em [língua]; essa versão prevalece sobre as traduções. Os parceiros procuram primeiro resolver os litígios amigavelmente no comité; na falta de acordo, são competentes os tribunais de [local].',
    'entry-into-force':
      'Para cada parceiro, o presente acordo entra em vigor no dia em que este o assina [e não antes da decisão que lhe concede o apoio]. Cessa quando o último pagamento tiver sido efetuado e todas as obrigações para com o financiador estiverem cumpridas. Só pode ser alterado por escrito, através de uma adenda.',
  },
  amendment: {
    title: 'Adenda n.º {number} ao acordo de cooperação',
    subtitle: 'Estabelece a versão {version}, de {date}',
    reason: 'Motivo',
    changes: 'O que muda',
    budgetText: 'Orçamento total antes: {before}; depois: {after}.',
    before: 'Antes',
    change: 'Variação',
    after: 'Depois',
    decision: 'Aprovação',
    rest: 'O que se mantém',
    restText: 'Tudo o mais se mantém como na versão {version} de {date}.',
  },
};
