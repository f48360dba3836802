/** The two hundred random projects tried before a release cover every shape promised. */
import type { Agreement } from '../../src/core/agreement/schema';
import { categoryCodes, incomeCategory } from '../../src/core/names';
import { randomAgreement } from './random-agreement';

const agreements = Array.from({ length: 200 }, (_, index) => randomAgreement(index + 1));
const all = <T>(of: (agreement: Agreement) => readonly T[]): Set<T> => new Set(agreements.flatMap(of));

test('from 1 to 12 partners, from 1 to 20 actions', () => {
  const partners = all(({ partners }) => [partners.length]);
  const actions = all(({ actions }) => [actions.length]);
  for (const count of [1, 2, 3, 4, 5, 6, 12]) expect(partners).toContain(count);
  for (const count of [1, 2, 3, 4, 5, 6, 7, 8, 9, 20]) expect(actions).toContain(count);
});

test('every way of claiming a category, also by a partner’s own rule', () => {
  const kinds = all(({ categories }) => categories.map(({ method }) => method.kind));
  expect([...kinds].sort()).toEqual(['flat-rate', 'lump-sum', 'real', 'unit-cost']);
  expect(all(({ categories }) => categories.map(({ code }) => code)).size).toBe(categoryCodes.length);
  expect(agreements.some(({ partners }) => partners.some(({ overrides }) => overrides?.methods))).toBe(true);
});

test('income, also from before the first period and as a line of the budget', () => {
  const isIncome = ({ category }: { category: string }): boolean => category === incomeCategory;
  expect(agreements.some(({ opening }) => opening?.some(isIncome))).toBe(true);
  expect(agreements.some(({ budget }) => budget.some(isIncome))).toBe(true);
});

test('partners whose currency changes in the middle of the project', () => {
  expect(agreements.some(({ partners }) => partners.some(({ currency }) => typeof currency !== 'string'))).toBe(true);
});

test('currencies with no and with three decimals, nine digits, long names with apostrophes', () => {
  expect(all(({ project }) => [project.currency])).toEqual(new Set(['EUR', 'JPY', 'TND', 'GBP']));
  const amounts = agreements.flatMap(({ budget }) => budget.map(({ amount }) => Number(amount)));
  expect(Math.max(...amounts)).toBeGreaterThan(100_000_000);
  const names = [...all(({ partners }) => partners.map(({ name }) => name))];
  expect(names.some((name) => name.length >= 40 && name.includes("'"))).toBe(true);
});
