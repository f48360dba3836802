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
  toLookAt: '{count} {count|ponto|pontos} a verificar:',
  completed: {
    'net-from-gross': 'O valor sem IVA é calculado: valor com IVA menos IVA.',
    'only-amount': 'O único valor fica como elegível e como valor sem IVA.',
    'declared-amount': 'O valor declarado fica como elegível.',
    documentType:
      'A lista não indica o tipo de documento: recibo de vencimento para o pessoal, nota de crédito para valores negativos, fatura para o resto.',
    period: 'A lista não indica o período: é o do pagamento, senão o do documento.',
  },
};
