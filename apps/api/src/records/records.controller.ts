import { Controller, Get, Inject, Res } from '@nestjs/common';
import { z } from 'zod';
import { Access, CurrentSession, Public } from '../platform/auth/access';
import type { Session } from '../platform/auth/sessions/session';
import type { ApiResponse } from '../platform/http/exchange';
import { ParamsOf, QueryOf } from '../platform/http/parsed';
import { orRefuse, refusal } from '../platform/http/problem';
import { readersOfLog } from './reading/log-gate';
import { LogQueries } from './reading/logs.queries';
import { Proofs } from './reading/proofs';
import { pageLength, RecordReader, type EntryPage, type PayloadPage } from './reading/record-reader';

const place = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);
const ConsultationPath = z.strictObject({ consultation: z.uuid() });
const LogPath = z.strictObject({ consultation: z.uuid(), log: z.uuid() });
const EntryPath = LogPath.extend({ seq: place });
const From = z.strictObject({ from: place.default(0) });
const Between = z.strictObject({ from: place, to: place });

@Controller()
export class RecordsController {
  constructor(
    @Inject(LogQueries) private readonly logs: LogQueries,
    @Inject(RecordReader) private readonly reader: RecordReader,
    @Inject(Proofs) private readonly proofs: Proofs,
  ) {}

  @Get('keys')
  @Public()
  keys() {
    return this.logs.installationKeys();
  }

  @Get('consultations/:consultation/logs')
  @Access('signedIn')
  list(@CurrentSession() session: Session, @ParamsOf(ConsultationPath) path: z.infer<typeof ConsultationPath>) {
    return this.logs.ofReader(session.account.id, path.consultation);
  }

  @Get('consultations/:consultation/logs/:log/entries')
  @Access(readersOfLog)
  async entries(
    @ParamsOf(LogPath) { log }: z.infer<typeof LogPath>,
    @QueryOf(From) { from }: z.infer<typeof From>,
    @Res({ passthrough: true }) response: ApiResponse,
  ): Promise<EntryPage> {
    const page = await this.reader.readPage(log, from);
    response.setHeader('Cache-Control', page.entries.length === pageLength ? forEver : 'no-store');
    return page;
  }

  @Get('consultations/:consultation/logs/:log/payloads')
  @Access(readersOfLog)
  payloads(
    @ParamsOf(LogPath) { log }: z.infer<typeof LogPath>,
    @QueryOf(From) { from }: z.infer<typeof From>,
  ): Promise<PayloadPage> {
    return this.reader.readPayloads(log, from);
  }

  @Get('consultations/:consultation/logs/:log/entries/:seq/proof')
  @Access(readersOfLog)
  async proof(
    @ParamsOf(EntryPath) { log, seq }: z.infer<typeof EntryPath>,
    @Res({ passthrough: true }) response: ApiResponse,
  ): Promise<string> {
    const { text } = orRefuse(await this.proofs.inclusionProofFor(log, seq));
    response.setHeader('Content-Disposition', `attachment; filename="${log}-${seq}.tlog-proof"`);
    return asText(response, text);
  }

  @Get('consultations/:consultation/logs/:log/checkpoint')
  @Access(readersOfLog)
  async checkpoint(
    @ParamsOf(LogPath) { log }: z.infer<typeof LogPath>,
    @Res({ passthrough: true }) response: ApiResponse,
  ): Promise<string> {
    const note = (await this.proofs.latestCheckpoint(log)) ?? orRefuse(refusal('request.notFound'));
    return asText(response, note);
  }

  @Get('consultations/:consultation/logs/:log/consistency')
  @Access(readersOfLog)
  async consistency(
    @ParamsOf(LogPath) { log }: z.infer<typeof LogPath>,
    @QueryOf(Between) { from, to }: z.infer<typeof Between>,
  ) {
    return orRefuse(await this.proofs.consistencyProofFor(log, from, to));
  }
}

const forEver = 'private, max-age=31536000, immutable';

function asText(response: ApiResponse, text: string): string {
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  return text;
}
