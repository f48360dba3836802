/** Accounts by the beginnings of their numbers: the French chart (plan comptable général), as far as projects need it. */
import type { CategoryCode } from '../names';
import type { BooksMap } from './map';

export type Chart = Readonly<Record<keyof NonNullable<BooksMap['chart']>, readonly string[]>>;

export const frenchChart: Chart = {
  /** Costs of the year, and what is bought to be kept. */
  costs: ['6', '2'],
  /** The employer's charges. */
  charges: ['645', '646', '647'],
  /** All of it: with a reverse charge, what is deducted and what is owed add up to nothing. */
  vat: ['445'],
  suppliers: ['40'],
  staff: ['42'],
  customers: ['41'],
  banks: ['51', '53', '54'],
  cash: ['53'],
};

/** The category that an account usually is: a proposal, which the partner's own map replaces. */
export const usualAccounts: Readonly<Record<string, CategoryCode>> = {
  '604': 'EXTERNAL',
  '606': 'OFFICE',
  '611': 'EXTERNAL',
  '613': 'OFFICE',
  '614': 'OFFICE',
  '616': 'OFFICE',
  '621': 'EXTERNAL',
  '622': 'EXTERNAL',
  '623': 'EXTERNAL',
  '624': 'TRAVEL',
  '625': 'TRAVEL',
  '6257': 'EXTERNAL',
  '626': 'OFFICE',
  '64': 'STAFF',
  '213': 'WORKS',
  '218': 'EQUIPMENT',
  '2154': 'EQUIPMENT',
};

export function chartOf({ chart = {} }: BooksMap): Chart {
  const own = Object.entries(chart).filter(([, beginnings]) => beginnings !== undefined);
  return { ...frenchChart, ...Object.fromEntries(own) };
}

export const startsWithOne = (account: string, beginnings: readonly string[]): boolean =>
  beginnings.some((beginning) => account.startsWith(beginning));
