import { journeySuite } from '../app/journey-suite.ts';
import { onPostgres } from '../support/on-postgres.ts';

journeySuite(onPostgres());
