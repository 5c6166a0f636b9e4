import { interfaceLanguages } from '@concord/contracts';
import { dossierFileName } from '@concord/publishing';
import { Controller, Get, Inject, Param, Res, StreamableFile } from '@nestjs/common';
import { z } from 'zod';
import { readersOfPlenary } from '../consultations/readers-of-plenary';
import { Access } from '../platform/auth/access';
import type { ApiResponse } from '../platform/http/exchange';
import { QueryOf } from '../platform/http/parsed';
import { Dossiers, type DossierFile } from './dossiers';

const InLanguage = z.strictObject({ language: z.enum(interfaceLanguages).default('en') });
type InLanguage = z.infer<typeof InLanguage>;

@Controller('consultations/:consultation/dossier')
export class DossiersController {
  constructor(@Inject(Dossiers) private readonly dossiers: Dossiers) {}

  @Get()
  @Access(readersOfPlenary)
  async read(@Param('consultation') id: string, @QueryOf(InLanguage) { language }: InLanguage) {
    const { bytes } = await this.dossiers.view(id, language);
    return new StreamableFile(bytes, { type: 'application/json; charset=utf-8', length: bytes.length });
  }

  @Get('html')
  @Access(readersOfPlenary)
  async html(@Param('consultation') id: string, @QueryOf(InLanguage) { language }: InLanguage) {
    return fileOf(await this.dossiers.html(id, language), 'text/html; charset=utf-8', `${language}.html`);
  }

  @Get('pdf')
  @Access(readersOfPlenary)
  async pdf(@Param('consultation') id: string, @QueryOf(InLanguage) { language }: InLanguage) {
    return fileOf(await this.dossiers.pdf(id, language), 'application/pdf', `${language}.pdf`);
  }

  @Get('bundle')
  @Access(readersOfPlenary)
  async bundle(@Param('consultation') id: string) {
    return fileOf(await this.dossiers.bundle(id), 'application/zip', 'zip');
  }

  @Get('policy')
  @Access(readersOfPlenary)
  async policy(@Param('consultation') id: string, @Res({ passthrough: true }) response: ApiResponse): Promise<string> {
    response.setHeader('Content-Type', 'text/plain; charset=utf-8');
    response.setHeader('Content-Disposition', 'attachment; filename="concord.policy"');
    return this.dossiers.policy(id);
  }
}

function fileOf({ bytes, size }: DossierFile, type: string, ending: string): StreamableFile {
  const disposition = `attachment; filename="${dossierFileName(size, ending)}"`;
  return new StreamableFile(bytes, { type, disposition, length: bytes.length });
}
