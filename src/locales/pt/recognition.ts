import type { Recognition } from '../recognition';

export const recognition: Recognition = {
  headers: {
    fillers: 'valor valores de da do em euro euros nome',
    spellings: { numero: 'no', fatura: 'documento' },
  },
  totals: { before: ['sub'], words: ['total', 'totais', 'soma'] },
  costs: {
    STAFF: ['salário', 'salários', 'vencimento', 'vencimentos', 'ordenado', 'ordenados'],
    TRAVEL: [
      'bilhete de avião',
      'bilhetes de avião',
      'bilhete de comboio',
      'bilhetes de comboio',
      'alojamento',
      'ajudas de custo',
    ],
    EQUIPMENT: ['computador', 'computadores', 'portáteis', 'impressora', 'impressoras'],
  },
  persons: { 'social-security': ['NISS', 'NUSS', 'segurança social'], health: ['SNS', 'utente'] },
  everyday: {
    fillers: 'despesa despesas custo custos com e de do da dos das em para documento',
    codes: {
      documentTypes: {
        invoice: ['factura', 'fatura-recibo', 'fatura simplificada'],
        'credit-note': ['reembolso'],
        payslip: ['recibo de salário', 'folha de vencimento', 'salário'],
        mission: ['mapa de deslocação', 'mapa de quilómetros', 'ajudas de custo', 'nota de despesas'],
        receipt: ['talão', 'bilhete', 'quitação'],
        'unit-cost': ['custo por hora'],
        'lump-sum': ['montante único'],
        'in-kind': ['voluntariado'],
        depreciation: ['amortização'],
        revenue: ['rendimento'],
        adjustment: ['correção', 'retificação'],
      },
      categories: {
        STAFF: ['recursos humanos', 'ordenados'],
        OFFICE: ['custos indiretos', 'despesas gerais'],
        TRAVEL: ['viagens', 'deslocações', 'transporte', 'deslocações e estadas'],
        EXTERNAL: [
          'consultoria',
          'subcontratação',
          'prestação de serviços',
          'honorários',
          'serviços',
          'aquisição de serviços',
        ],
        EQUIPMENT: ['material', 'equipamentos'],
        WORKS: ['construção'],
        OTHER: ['diversos', 'outros'],
        IN_KIND: ['voluntariado'],
        REVENUE: ['rendimentos'],
      },
      currencies: {
        GBP: ['libra', 'libra esterlina'],
        USD: ['dólar'],
      },
      evidences: {
        yes: ['s', 'anexo', 'anexado'],
        no: ['em falta'],
      },
      statuses: {
        withdrawn: ['anulada', 'anulado', 'cancelada'],
      },
    },
  },
  decisions: {
    accept: ['aceitar', 'aceite', 'aceita', 'aceito', 'manter', 'mantida', 'mantido'],
    exclude: [
      'excluir',
      'excluída',
      'excluído',
      'rejeitar',
      'rejeitada',
      'rejeitado',
      'recusar',
      'recusada',
      'recusado',
    ],
  },
  formerly: {
    labels: {
      categories: {
        OFFICE: ['Despesas de escritório e administrativas'],
        EXTERNAL: ['Serviços e consultoria externos'],
        EQUIPMENT: ['Equipamento'],
        WORKS: ['Infraestruturas e obras'],
      },
      statuses: { justified: ['Justificada'] },
      decisions: { accept: ['Manter a linha'], exclude: ['Excluir a linha'] },
    },
    headings: { row: 'N.º da linha', verdict: 'Decisão', lines: 'Linhas' },
  },
  figures: { flatRate: ['taxa fixa', 'taxas fixas'] },
};
