import { Module } from '@nestjs/common';
import { StateParts, byId } from '../consultations/state-parts';
import { Projections, noRows } from '../records/projections';
import { DivisionsUnderWay } from '../sittings/divisions-under-way';
import { SittingsModule } from '../sittings/sittings.module';
import { AnnounceDivision } from './announce-division';
import { AnnulDivision } from './annul-division';
import { BallotBoxes } from './ballots/ballot-boxes';
import { BallotsController } from './ballots/ballots.controller';
import { CastBallot } from './ballots/cast-ballot';
import { OwnBallotsQuery } from './ballots/own-ballots';
import { Turnouts } from './ballots/turnouts';
import { CloseDivision } from './close-division';
import { DivisionDirectory } from './division-directory';
import { DivisionsController } from './divisions.controller';
import { DivisionsKnown } from './divisions-known';
import * as rows from './rows/divisions.projection';
import { divisionsOf } from './divisions.queries';
import { DueActs } from './due/due-acts';
import { OpenDivision } from './open-division';
import { SystemActs } from './due/system-acts';

/** Divisions: announced, opened, voted in, closed, and what the decision sets off. */
@Module({
  imports: [SittingsModule],
  controllers: [DivisionsController, BallotsController],
  providers: [
    ...[AnnounceDivision, OpenDivision, CloseDivision, AnnulDivision, DueActs],
    ...[CastBallot, BallotBoxes, OwnBallotsQuery, Turnouts, DivisionDirectory, SystemActs],
    { provide: DivisionsUnderWay, useClass: DivisionsKnown },
  ],
  exports: [DueActs, SittingsModule],
})
export class DivisionsModule {
  constructor(projections: Projections, parts: StateParts) {
    projections.register('division.announced', rows.announceDivisions);
    projections.register('roll.frozen', rows.freezeRolls);
    projections.register('division.opened', rows.openDivisions);
    projections.register('division.declared', rows.declareDivisions);
    projections.register('division.annulled', rows.annulDivisions);
    projections.register('division.boxDestroyed', rows.noteDestruction);
    // The envelope's own facts: ballots are written by their handler, set by set, and the close by what is declared of it.
    projections.register('ballot.cast', noRows);
    projections.register('ballot.counted', noRows);
    projections.register('division.closed', noRows);
    parts.register(async (manager, consultation) => ({
      divisions: byId(await divisionsOf(manager, consultation)),
    }));
  }
}
