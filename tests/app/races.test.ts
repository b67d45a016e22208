import { racesSuite } from './races-suite.ts';

racesSuite(async () => ({}));
