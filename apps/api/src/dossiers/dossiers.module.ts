import { Module } from '@nestjs/common';
import { DivisionsModule } from '../divisions/divisions.module';
import { ConsultationsModule } from '../consultations/consultations.module';
import { AuditProgram } from './audit-program';
import { Dossiers } from './dossiers';
import { DossiersController } from './dossiers.controller';
import { PdfPress } from './pdf-press';
import { PlenaryRecord } from './plenary-record';

/** What a consultation came to, to be read and taken away: HTML, PDF, and a bundle that verifies without this server. */
@Module({
  imports: [ConsultationsModule, DivisionsModule],
  controllers: [DossiersController],
  providers: [AuditProgram, Dossiers, PdfPress, PlenaryRecord],
})
export class DossiersModule {}
