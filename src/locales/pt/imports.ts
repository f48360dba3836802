/** What is said of a list of expenses before it is taken over. */
import type { ImportTexts } from '../import-texts';

export const imports: ImportTexts = {
  found: '{count} {count|despesa|despesas} a acrescentar de {sheets}, {total} no total',
  known:
    '{count} {count|despesa que já está|despesas que já estão} no ficheiro, não {count|acrescentada|acrescentadas}',
  ofOthers:
    '{count} {count|linha de outro parceiro|linhas de outros parceiros}, não {count|acrescentada|acrescentadas}',
  skipped: 'Linhas que não são despesas, como totais: {rows}',
  unknown: 'Colunas que não são lidas: {headers}',
  missing: 'A lista não tem coluna para {columns}. Complete depois em cada despesa.',
  hidden: 'As folhas ocultas não são lidas: {sheets}',
  none: 'Não foi encontrada nenhuma lista de despesas. É necessária uma linha de cabeçalhos com um valor e pelo menos mais duas colunas, por exemplo fornecedor e data.',
  nothing: 'Não há nada a acrescentar.',
  opening:
    '{amount} deste parceiro contam como declarados antes do Accord. Retire da lista o que esse valor já contém, senão conta duas vezes.',
  at: '{sheet}, linha {row}: {text}',
  changed:
    '{count} {count|despesa segue|despesas seguem} a contabilidade, que tem agora outros valores; o declarado varia {amount}:',
  differing:
    '{count} {count|despesa fica|despesas ficam} como {count|está|estão}, embora a contabilidade diga outra coisa:',
  claimed:
    '{count} {count|despesa já foi pedida|despesas já foram pedidas} e {count|fica como foi|ficam como foram}. Introduza a diferença como regularização no período aberto:',
  deducted: '{place}: um controlo retirou-lhe {amount}. Verifique se ainda está certo.',
  late: '{count} {count|despesa é|despesas são} de um período já pedido e {count|é declarada|são declaradas} em {period}.',
  change: '{place}: {column} {before} → {after}',
  lineAt: 'Linha {row} da folha',
  gone: 'Já não constam da contabilidade; decida se devem ser retiradas: {lines}',
  elsewhere: '{count} {count|custo de outra atividade|custos de outras atividades}, não {count|incluído|incluídos}',
  notTaken: {
    'no-counterpart':
      'Os lançamentos do projeto em que ninguém é pago, como provisões e amortizações, não são incluídos: {rows}',
    skipped: 'Excluídos, como indica a tabela de correspondência: {rows}',
  },
  partlyPaid: 'Pagas só em parte e contadas como não pagas: {rows}',
  unread: 'Lançamentos com valor ou data ilegível: {rows}',
  byContent: 'Colunas reconhecidas pelo conteúdo: {headers}',
  map: {
    given: 'Lido segundo a tabela de correspondência indicada. O ficheiro guarda-a para a próxima vez.',
    kept: 'Lido segundo a tabela de correspondência que o ficheiro guarda da última vez.',
    proposed: 'Lido segundo o que o conteúdo sugere. O ficheiro guarda esta tabela de correspondência: verifique-a.',
  },
  noCentre:
    'Nada indica quais os lançamentos do projeto. Indique que palavra dos lançamentos ou que conta corresponde a que ação (numa tabela de correspondência: costCentres).',
  toLookAt: '{count} {count|ponto|pontos} a verificar:',
  completed: {
    'net-from-gross': 'O valor sem IVA é calculado: valor com IVA menos IVA.',
    'only-amount': 'O único valor fica como elegível e como valor sem IVA.',
    'declared-amount': 'O valor declarado fica como elegível.',
    'category-from-account': 'A categoria é a da conta, segundo a tabela de correspondência.',
    'action-from-centre': 'A ação é a do centro de custo, segundo a tabela de correspondência.',
    documentType:
      'A lista não indica o tipo de documento: recibo de vencimento para o pessoal, nota de crédito para valores negativos, fatura para o resto.',
    period: 'A lista não indica o período: é o do pagamento, senão o do documento.',
  },
  editor: {
    columns: 'Colunas',
    columnsHint: 'O que se supõe que cada coluna da lista contém.',
    takenFor: 'Coluna «{column}»',
    notRead: 'Não lida',
    byContent: 'reconhecida pelo conteúdo',
    sample: 'por exemplo {text}',
    others: { partner: 'Parceiro', amount: 'Valor, o único', account: 'Conta', costCentre: 'Centro de custo' },
    accounts: 'Contas e a sua categoria',
    labels: 'Palavras e a sua categoria',
    centres: 'Centros de custo e a sua ação',
    centresHint: 'Logo que um tenha ação, as despesas dos outros são excluídas.',
    words: 'Palavras que indicam os lançamentos do projeto',
    wordsHint:
      'Um FEC não tem coluna para o projeto: uma palavra da descrição, do número do documento, da conta ou do diário indica-o, por exemplo o nome do projeto.',
    word: 'Palavra',
    add: 'Acrescentar',
    rows: '{count} {count|linha|linhas}',
    open: 'Ainda nada',
    elsewhere: 'Não é do projeto',
    lines: 'Despesa a despesa',
    linesHint: 'Se uma despesa é diferente do que diz a sua conta ou o seu centro de custo.',
    asMap: 'Segundo a tabela',
    leaveOut: 'Excluir',
    leftOut: 'Excluídas',
    takeAgain: 'Incluir mesmo assim',
    changed: 'segue a contabilidade',
    total: '{count} {count|despesa|despesas} a acrescentar, {amount}; {changed} a alterar, em {changedBy}.',
    write: 'Escrever neste ficheiro',
    make: 'Criar um novo ficheiro',
    noRoom: 'A lista só tem lugar para mais {count} {count|despesa|despesas}: um novo ficheiro tem lugar para todas.',
    written: '{added} {added|despesa acrescentada|despesas acrescentadas}, {changed} {changed|alterada|alteradas}.',
    occupied: 'Alguém preencheu entretanto estas linhas: nada foi escrito. Veja de novo.',
    mapNotKept:
      'Não foi possível guardar a tabela de correspondência no ficheiro: a sua folha oculta não pode ser alterada.',
  },
};
