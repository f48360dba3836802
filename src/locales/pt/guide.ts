import type { GuideHeaders } from '../guide';

export const guide: GuideHeaders = {
  budgetLine: 'Rubrica orçamental',
  left: 'Saldo da rubrica',
  sign: 'A verificar',
};
