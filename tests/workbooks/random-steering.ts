/** Meetings, communication, decisions and things to do by chance, around a day: in the terms and as rows of the tables. */
import { chanceOf } from './chance';
import { withSteering } from './steered';
import type { Terms } from '../../src/core/agreement/terms';
import { addDays, type Day } from '../../src/core/days';
import { dropdownText } from '../../src/locales';

export function randomSteering(terms: Terms, seed: number, today: Day): ReturnType<typeof withSteering> {
  const chance = chanceOf(seed);
  const some = <Value>(list: readonly Value[]): Value | undefined => list[Math.floor(chance() * list.length)];
  const near = (): Day => addDays(today, Math.floor((chance() - 0.6) * 500));
  const times = <Value>(most: number, make: (index: number) => Value): Value[] =>
    Array.from({ length: Math.floor(chance() * (most + 1)) }, (_, index) => make(index));
  const partners = terms.agreement.partners.map(({ code }) => code);
  const committees = terms.agreement.governance.committees.map(({ code }) => code);
  const who = (): string | undefined => (chance() < 0.3 ? undefined : some(partners));
  return withSteering(terms, {
    meetings:
      committees.length === 0
        ? []
        : times(12, (index) => ({
            code: `M${index + 1}`,
            committee: some(committees) ?? '',
            date: index === 0 ? today : near(),
            mode: 'remote' as const,
            ...(chance() < 0.5 ? { held: chance() < 0.8 } : {}),
          })),
    communication: times(8, (index) => ({
      code: `C${index + 1}`,
      partner: some(partners) ?? '',
      title: 'News',
      audience: 'All',
      channel: 'Press',
      date: near(),
      ...(chance() < 0.6 ? { proof: 'cutting' } : {}),
    })),
    decisions: times(9, (index) => ({
      what: `Decision ${index}`,
      outcome: chance() < 0.5 ? undefined : 'agreed',
      owner: who(),
      due: chance() < 0.5 ? undefined : near(),
    })),
    toDo: times(15, (index) => ({
      what: `Thing ${index}`,
      who: who(),
      due: chance() < 0.3 ? undefined : near(),
      done: chance() < 0.5 ? undefined : near(),
    })),
    // Codes alone, with the name, and what nobody knows.
    typed: (code) => {
      const name = terms.partners.get(code)?.partner.name ?? code;
      const kind = chance();
      // A name that two have means neither.
      const isAlone = terms.agreement.partners.filter((one) => one.name === name).length === 1;
      return kind < 0.4 || !isAlone ? code : kind < 0.8 ? dropdownText(code, name) : name;
    },
  });
}
