import type { GuideHeaders } from '../guide';

export const guide: GuideHeaders = {
  budgetLine: 'Ligne budgétaire',
  left: 'Reste sur la ligne',
  sign: 'À regarder',
};
