import type { Facts } from '../facts';

export const facts: Facts = {
  name: 'Português',
  locale: 'pt-PT',
  office: 'pt-PT',
  country: 'PT',
  day: { day: '2-digit', month: '2-digit', year: 'numeric' },
  // LEADER’s word, and Interreg’s (Regulation (EU) 2021/1059, article 26).
  lead: { usual: 'parceiro coordenador', byKind: { interreg: 'beneficiário principal' } },
  guide: {
    sign: 'A verificar',
    counted: 'Contada em',
    left: 'Disponível na rubrica',
    typed: 'Lido como',
    type: 'Tipo lido',
    document: 'Mesmo documento',
  },
  leadSheets: {
    acceptances: 'Decisões',
    approvals: 'Aprovações',
    handIns: 'Entregas',
    control: 'Controlos',
    claims: 'Pedidos de pagamento',
    payments: 'Pagamentos recebidos',
    transfers: 'Transferências',
    keptLines: 'Despesas de períodos fechados',
    journal: 'Diário',
    rates: 'Taxas de câmbio',
    holidays: 'Feriados',
    attendance: 'Presenças',
    decisions: 'Decisões dos comités',
    toDo: 'A fazer',
  },
};
