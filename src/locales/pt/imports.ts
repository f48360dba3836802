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
    'Nada indica quais os lançamentos do projeto. Indique na tabela de correspondência, em costCentres, que palavra dos lançamentos ou que conta corresponde a que ação.',
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
};
