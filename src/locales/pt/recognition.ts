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
    headings: { row: 'N.º da linha', verdict: 'Decisão', flatRate: 'Taxa fixa' },
  },
  figures: { flatRate: ['taxa fixa', 'taxas fixas'] },
};
