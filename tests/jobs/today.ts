import type { Day } from '../../src/core/days';

export const today = '2026-11-22' as Day;
