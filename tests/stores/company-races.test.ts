import { racesSuite } from '../app/races-suite.ts';
import { onPostgres } from '../support/on-postgres.ts';

racesSuite(onPostgres());
