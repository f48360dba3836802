/** In Portuguese, LEADER and Interreg call the lead partner differently; a text speaks of one project. */
import { textsFor } from '../../src/locales';
import { languages } from '../../src/locales/languages';
import type { ProjectKind } from '../../src/locales/lead-name';
import { partnerWorkbook } from '../../src/workbooks/partner';
import { sampleTerms } from '../core/samples';
import { today } from '../jobs/today';

const said = (kind?: ProjectKind) => JSON.stringify(textsFor('pt', kind));

test('an Interreg project has a beneficiário principal, the others a parceiro coordenador', () => {
  expect(textsFor('pt', 'interreg').vocabulary.lists.partnerRoles.lead).toBe('Beneficiário principal');
  const names = (kind?: ProjectKind) => new Set(said(kind).match(/parceiro coordenador|beneficiário principal/gi));
  expect([...names('interreg')].sort()).toEqual(['Beneficiário principal', 'beneficiário principal']);
  expect([...names('leader-transnational')].sort()).toEqual(['Parceiro coordenador', 'parceiro coordenador']);
  expect(names()).toEqual(names('leader-transnational'));
});

test.each([
  ['minor-med', 'P1', 'envie-o ao beneficiário principal'],
  ['saveurs-partagees', 'G1', 'envie-o ao parceiro coordenador'],
] as const)('a partner workbook of %s says so', (name, partner, step) => {
  const plan = partnerWorkbook(sampleTerms(name), partner, 'pt', today, []);
  expect(JSON.stringify(plan.sheets)).toContain(step);
});

test('where the kind makes no difference, the texts are the same object', () => {
  for (const language of languages.filter((one) => one !== 'pt'))
    expect(textsFor(language, 'interreg')).toBe(textsFor(language));
  expect(textsFor('pt', 'interreg')).toBe(textsFor('pt', 'interreg'));
});
