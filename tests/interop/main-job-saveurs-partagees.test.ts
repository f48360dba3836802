import { mainJob } from './main-job';

describe('saveurs-partagees', () => mainJob('saveurs-partagees', ['G1', 'G2', 'G3']));
