/** O que se diz de um quadro de orçamento que foi lido. */
import type { BudgetTexts } from '../budget-texts';

export const budget: BudgetTexts = {
  unplaced: {
    missing:
      'Nada na linha, na coluna ou acima do quadro indica «{parts}». Indique-o aí, ou faça um quadro para cada um.',
    unknown:
      '«{text}» não consta das entradas do acordo para «{parts}». Escreva-o como no acordo, ou acrescente-o ao acordo.',
    'not-agreed': 'O acordo não tem a categoria «{text}». Acrescente-a ao acordo, ou inscreva o montante noutra.',
    contradiction: 'Duas designações contradizem-se quanto a «{parts}». Mantenha a correta.',
    ambiguous: '«{found}» pode ler-se como {text}. Introduza um número.',
    unreadable: '«{found}» não é um montante. Introduza um número, ou deixe a célula vazia.',
    'not-calculated': 'A fórmula nunca foi calculada. Abra o ficheiro no Excel e guarde-o.',
    'too-large': '«{found}» é mais do que se pode contar. Verifique o montante.',
    'other-currency':
      'O montante está em {text}, o orçamento em {currency}. Introduza-o em {currency}: nada é convertido.',
    'in-thousands':
      'Os montantes estão em milhares. Introduza-os por inteiro: montantes arredondados não dariam o total certo.',
    'several-amounts': 'Várias colunas podem ser o montante. Mantenha a que se pretende, com o cabeçalho «Montante».',
    'stated-otherwise':
      'Outro quadro do ficheiro indica outro montante para esta rubrica orçamental. Mantenha o que é válido.',
  },
  near: ' Provavelmente {near}.',
  at: '{cell}: {text}',
  read: '{count} {count|montante colocado|montantes colocados}, {total} no total',
  agrees: 'O quadro indica {stated}, o que confere.',
  differs: 'O quadro indica {stated}: a diferença é de {difference}.',
  totalDiffers: 'O quadro indica um total de {amount}, os seus montantes somam {counted}.',
  notPlaced: '{count} {count|montante não foi colocado|montantes não foram colocados}:',
  merge:
    'Rubricas orçamentais: {added} {added|acrescentada|acrescentadas}, {changed} {changed|alterada|alteradas}, {removed} {removed|retirada|retiradas}, {same} sem alteração',
  change: '{line}: {before} → {after}',
  hidden: 'As folhas ocultas não são lidas: {sheets}',
  withoutAction:
    'Destes, {count} indicam o parceiro e a categoria, mas não a ação. Acrescente uma coluna «Ação», ou faça um quadro para cada ação, com a ação no título.',
  noActions: 'O acordo ainda não tem ações. Escreva-as primeiro na sua folha, depois retome este orçamento.',
  tooWide: 'As colunas depois da {count}.ª não foram lidas: {sheets}. Aproxime o orçamento da primeira coluna.',
};
