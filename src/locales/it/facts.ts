import type { Facts } from '../facts';

export const facts: Facts = {
  name: 'Italiano',
  locale: 'it-IT',
  office: 'it-IT',
  country: 'IT',
  day: { day: '2-digit', month: '2-digit', year: 'numeric' },
  guide: {
    sign: 'Da verificare',
    counted: 'Contata in',
    left: 'Residuo della voce',
    typed: 'Letto come',
    type: 'Tipo letto',
    document: 'Stesso documento',
  },
  leadSheets: {
    acceptances: 'Decisioni',
    approvals: 'Approvazioni',
    handIns: 'Consegne',
    control: 'Controlli',
    claims: 'Domande di pagamento',
    payments: 'Pagamenti ricevuti',
    transfers: 'Trasferimenti',
    keptLines: 'Spese dei periodi chiusi',
    journal: 'Registro',
    rates: 'Tassi di cambio',
    holidays: 'Giorni festivi',
    attendance: 'Presenze',
    decisions: 'Decisioni dei comitati',
    toDo: 'Da fare',
  },
};
