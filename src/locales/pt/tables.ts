import type { TableTexts } from '../table-texts';

export const tables: TableTexts = {
  titles: {
    'budget-by-category': {
      title: 'Orçamento por categoria de despesas e por parceiro',
      sheet: 'Orçamento por categoria',
    },
    'budget-by-action': { title: 'Orçamento por ação e por parceiro', sheet: 'Orçamento por ação' },
    'financing-plan': { title: 'Plano de financiamento', sheet: 'Plano de financiamento' },
    'expense-statement': { title: 'Mapa-resumo de despesas', sheet: 'Mapa-resumo de despesas' },
  },
  words: {
    category: 'Categoria de despesas',
    action: 'Ação',
    partner: 'Parceiro',
    total: 'Total',
    share: 'Parte',
    budget: 'Orçamento',
    euRate: 'Parte UE',
    number: 'Linha',
    paymentDate: 'Paga em',
    documentNo: 'N.º do documento',
    issuer: 'Emitente',
    net: 'Valor sem IVA',
    vat: 'IVA',
    gross: 'Valor com IVA',
    description: 'Descrição',
    eligible: 'Elegível',
    currency: 'Moeda',
    declared: 'Declarado',
    flatRate: 'A taxa fixa',
  },
  notes: {
    'amounts-in': 'Valores em {currency}, salvo indicação de outra moeda.',
    'as-agreed': 'Conforme a versão {version} do acordo de cooperação, {date}.',
    rounding:
      'Cada fonte é arredondada ao cêntimo; o último autofinanciamento fica com o resto, para que cada linha some o seu orçamento.',
    'accepted-only': 'Apenas despesas aceites; as despesas excluídas ou retiradas constam do relatório consolidado.',
    'flat-rates-included': 'As despesas a taxa fixa são calculadas sobre as despesas aceites e constam depois destas.',
    'one-period': 'Apenas o período {period}.',
  },
};
