import type { GuideHeaders } from '../guide';

export const guide: GuideHeaders = {
  budgetLine: 'Voce di budget',
  left: 'Residuo della voce',
  sign: 'Da verificare',
};
