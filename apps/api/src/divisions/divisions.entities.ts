import type { EntityClass } from '../platform/database/data-sources';
import { BallotRow } from './ballots/ballot.entity';
import { TurnoutRow } from './ballots/turnout.entity';
import { DivisionRow } from './rows/division.entity';
import { RollLineRow } from './rows/roll-line.entity';

export const divisionEntities: readonly EntityClass[] = [DivisionRow, RollLineRow, BallotRow, TurnoutRow];
