/** Labels as people write them, in each language: read where they mean one thing, else offered or left. */
import { labelReader } from '../../src/core/budget-import/label-reader';
import { budgetNames } from '../../src/core/budget-import/names';
import { labelsOf } from '../../src/locales';
import { budgetLabelWords } from '../../src/locales/budget-words';
import { everydayWords } from '../../src/locales/recognition';
import { agreementOf } from '../core/builders';
import type { SampleName } from '../core/samples';

const readerOf = (sample: SampleName) =>
  labelReader(budgetNames(agreementOf(sample), { labelsOf, everyday: everydayWords }), budgetLabelWords);
const saveurs = readerOf('saveurs-partagees');
const minor = readerOf('minor-med');

const categories = {
  STAFF: [
    'Staff',
    'Staff costs',
    'Personnel costs',
    'Personnel',
    'Human resources',
    'Salaries',
    'Frais de personnel',
    'Dépenses de personnel',
    'Coûts de personnel',
    'Salaires et charges',
    'Despesas com pessoal',
    'Custos com pessoal',
    'Recursos humanos',
    'Spese di personale',
    'Costi del personale',
    'Personale',
    'Staff costs (flat rate 20%)',
    '1. Staff costs',
    'A. Personnel',
    'Wages',
    'Rémunérations',
    'Staff costs - project manager',
  ],
  OFFICE: [
    'Office and administration',
    'Office and administrative costs',
    'Administration costs',
    'Overheads',
    'Indirect costs',
    'Overhead costs',
    'Frais de bureau',
    'Frais de bureau et administratifs',
    'Frais administratifs',
    'Frais généraux',
    'Coûts indirects',
    'Frais de structure',
    'Frais de fonctionnement',
    'Despesas de escritório e administrativas',
    'Despesas gerais',
    'Custos indiretos',
    'Despesas administrativas',
    "Spese d'ufficio e amministrative",
    'Spese generali',
    'Costi indiretti',
    'Spese amministrative',
    'Office',
  ],
  TRAVEL: [
    'Travel',
    'Travel and accommodation',
    'Travel costs',
    'Travel and subsistence',
    'Travel & accommodation',
    'Missions',
    'Déplacements',
    'Frais de déplacement',
    "Frais de déplacement et d'hébergement",
    'Déplacement et hébergement',
    'Voyages',
    'Frais de mission',
    'Deslocações',
    'Deslocações e estadas',
    'Despesas de deslocação e alojamento',
    'Viagens e alojamento',
    'Viagens',
    'Spese di viaggio e soggiorno',
    'Viaggi e soggiorno',
    'Viaggi',
    'Trasferte',
    'Missioni',
  ],
  EXTERNAL: [
    'External expertise and services',
    'External expertise',
    'External services',
    'External experts',
    'Subcontracting',
    'Consultancy',
    'Services',
    'Frais liés au recours à des compétences et à des services externes',
    'Compétences et services externes',
    'Prestations externes',
    'Prestations de services',
    'Prestations',
    'Sous-traitance',
    'Expertise externe',
    'Honoraires',
    'Prestataires externes',
    'Serviços externos',
    'Peritos e serviços externos',
    'Custos com peritos externos e custos de serviços',
    'Aquisição de serviços',
    'Subcontratação',
    'Consulenze e servizi esterni',
    'Costi per consulenze e servizi esterni',
    'Servizi esterni',
    'Consulenze esterne',
    'Prestazioni di servizi',
    'External expertise and service costs',
  ],
  EQUIPMENT: [
    'Equipment',
    'Equipment costs',
    'Equipment expenditure',
    'Équipement',
    'Équipements',
    "Dépenses d'équipement",
    'Matériel',
    'Investissements matériels',
    'Equipamento',
    'Equipamentos',
    'Despesas com equipamento',
    'Attrezzature',
    'Spese per attrezzature',
    'Equipaggiamento',
  ],
  WORKS: [
    'Infrastructure and works',
    'Infrastructure',
    'Works',
    'Small scale infrastructure',
    'Construction works',
    'Travaux',
    'Infrastructures',
    "Frais d'infrastructures et de travaux",
    'Infraestruturas e obras',
    'Obras',
    'Infrastrutture e lavori',
    'Lavori',
    'Costi per infrastrutture e lavori',
  ],
  OTHER: [
    'Other',
    'Other costs',
    'Other expenses',
    'Other direct costs',
    'Autres',
    'Autres frais',
    'Autres dépenses',
    'Autres coûts',
    'Divers',
    'Outras',
    'Outros',
    'Outros custos',
    'Outras despesas',
    'Diversos',
    'Altro',
    'Altri costi',
    'Altre spese',
    'Varie',
  ],
  IN_KIND: [
    'In-kind contributions',
    'In kind',
    'In-kind',
    'Contributions in kind',
    'Contributions en nature',
    'Apports en nature',
    'Bénévolat',
    'Contribuições em espécie',
    'Contributi in natura',
    'Volunteers',
  ],
  REVENUE: [
    'Revenue',
    'Revenues',
    'Income',
    'Net revenue',
    'Recettes',
    'Recettes nettes',
    'Receitas',
    'Entrate',
    'Ricavi',
  ],
} as const;

test.each(Object.entries(categories))('words for %s', (code, labels) => {
  expect(labels.filter((label) => saveurs.readUnder('category', label) !== code)).toEqual([]);
});

test('words for two categories, or none, mean none', () => {
  const none = ['Total', 'Costs', 'Frais', 'Budget', 'EU', 'Management', 'Communication', 'National contribution'];
  const two = ['Travel and equipment', 'Staff travel', 'Equipment and works', 'Autres frais de déplacement'];
  const slips = ['Personel', 'Equipmint'];
  for (const label of [...none, ...two, ...slips])
    expect([label, saveurs.readUnder('category', label)]).toEqual([label, undefined]);
  expect(slips.map((label) => saveurs.near('category', label))).toEqual([['STAFF'], ['EQUIPMENT']]);
});

test.each([
  [
    'WP1',
    ['WP1', 'wp 1', 'WP-01', 'Work package 1', 'WP1 Management', 'WP1: anything', 'Management (WP1)', 'Management'],
  ],
  ['WP3', ['Technology and equipment', '3. Technology and equipment', 'Lot n° 3', 'WP3 – Technology']],
  [undefined, ['WP9', 'WP1 Communication', 'WP1 and WP2', 'Activities', 'Equipment for all', '1.1 Kick-off']],
])('words for the action %s', (code, labels) => {
  expect(labels.filter((label) => minor.readUnder('action', label) !== code)).toEqual([]);
});

test.each([
  [
    'P1',
    ['P1', 'LP', 'Lead partner', 'PP1', 'Partner 1', 'Health administration', 'Lead partner: Health administration'],
  ],
  ['P2', ['PP2 – Regional council', 'Partenaire n° 2', 'Regional council (P2)', 'REGIONAL COUNCIL', '2']],
  [undefined, ['P9', 'P1 Regional council', 'P1/P2', 'Partner', 'Council of Europe and others']],
])('words for the partner %s', (code, labels) => {
  expect(labels.filter((label) => minor.readUnder('partner', label) !== code)).toEqual([]);
});
