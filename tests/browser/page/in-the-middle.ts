/** The steering of a project of which one year has passed. */
import type { Steered } from '../../workbooks/steered';
import type { Day } from '../../../src/core/days';

const asDay = (iso: string): Day => iso as Day;
const decision = { meeting: 'M1', owner: 'G2' };
export const inTheMiddle: Steered = {
  meetings: [
    { code: 'M1', date: asDay('2026-01-20'), committee: 'COPIL', mode: 'in-person', place: 'Vallée', held: true },
    { code: 'M2', date: asDay('2026-10-20'), committee: 'COPIL', mode: 'remote' },
    { code: 'M3', date: asDay('2027-02-16'), committee: 'COPIL', mode: 'remote' },
  ],
  communication: [
    {
      code: 'K1',
      partner: 'G1',
      title: 'Opening',
      audience: 'Inhabitants',
      channel: 'Press',
      date: asDay('2026-03-01'),
      proof: 'Cutting',
    },
    {
      code: 'K2',
      partner: 'G2',
      title: 'Open day on the farms',
      audience: 'Schools',
      channel: 'Visit',
      date: asDay('2026-09-12'),
    },
    {
      code: 'K3',
      partner: 'G1',
      title: 'Market of the region',
      audience: 'Visitors',
      channel: 'Stand',
      date: asDay('2027-05-02'),
    },
  ],
  decisions: [
    { ...decision, code: 'D1', what: 'The charter is adopted', outcome: 'agreed' },
    { ...decision, code: 'D2', what: 'A second market in spring', due: asDay('2026-06-30') },
  ],
  toDo: [
    { what: 'Send the photographs to the authority', who: 'G1', name: 'Ana Reis', due: asDay('2026-09-30') },
    { what: 'Book the hall', who: 'G3', due: asDay('2027-01-15') },
  ],
};
