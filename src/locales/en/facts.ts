import type { Facts } from '../facts';

export const facts: Facts = {
  name: 'English',
  locale: 'en-GB',
  office: 'en-US',
  country: '',
  // English readers disagree on which number is the month, so its name is written.
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  guide: {
    sign: 'Needs attention',
    counted: 'Counted in',
    left: 'Left on the line',
    typed: 'Read as',
    type: 'Type read',
    document: 'Same document',
  },
  leadSheets: {
    acceptances: 'Decisions',
    approvals: 'Approvals',
    handIns: 'Hand-ins',
    control: 'Control',
    claims: 'Payment claims',
    payments: 'Payments received',
    transfers: 'Transfers',
    keptLines: 'Lines of closed periods',
    journal: 'Journal',
    rates: 'Exchange rates',
    holidays: 'Holidays',
    attendance: 'Attendance',
    decisions: 'Committee decisions',
    toDo: 'To do',
  },
};
