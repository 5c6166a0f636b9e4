import { Module } from '@nestjs/common';
import { DivisionsModule } from '../divisions/divisions.module';
import { DemonstrationController } from './demonstration.controller';
import { PlayMoment } from './moment/play-moment';
import { OwnApi } from './room/own-api';
import { Room } from './room/room';
import { LoadDemonstration } from './seed/load-demonstration';
import { SignInAsPerson } from './sign-in-as-person';

/** What only a demonstration has: its data, one-click sign-in, and the rest of the room. A real installation answers 404. */
@Module({
  imports: [DivisionsModule],
  controllers: [DemonstrationController],
  providers: [SignInAsPerson, OwnApi, Room, LoadDemonstration, PlayMoment],
})
export class DemonstrationModule {}
