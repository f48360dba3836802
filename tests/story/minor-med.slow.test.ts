import { twoYears } from './two-years';

// The program's own clock would make another workbook after midnight.
jest.mock('../../src/cli/today', () => ({ today: () => '2026-11-22' }));

twoYears('minor-med');
