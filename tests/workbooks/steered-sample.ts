/** A sample in which committees met, decide and have things to do. */
import { asDay } from '../core/builders';
import { sampleTerms } from '../core/samples';
import { withSteering } from './steered';

export const steeredSample = withSteering(sampleTerms('saveurs-partagees'), {
  meetings: [
    {
      code: 'M1',
      committee: 'COPIL',
      date: asDay('2026-02-20'),
      mode: 'remote',
      held: true,
      minutes: 'CR-01',
      agenda: 'Begin',
    },
    {
      code: 'M2',
      committee: 'COPIL',
      date: asDay('2027-02-20'),
      mode: 'in-person',
      place: 'Guarda',
      agenda: '1. Budget and files\n2. Exhibition',
    },
  ],
  communication: [],
  decisions: [
    { what: 'Move 500.00 to travel', due: asDay('2026-12-15'), meeting: 'M2', owner: 'G2' },
    { what: 'Extend the exhibition', outcome: 'agreed', tier: 'F2' },
  ],
  toDo: [
    { what: 'Send the files', who: 'G3', due: asDay('2026-11-01'), meeting: 'M1' },
    { what: 'Book the hall', who: 'G1', done: asDay('2026-03-01') },
  ],
});
