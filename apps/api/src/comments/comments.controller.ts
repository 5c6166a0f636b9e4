import { Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { disposeCommentSchema, idSchema, makeCommentSchema, withdrawCommentSchema } from '@concord/contracts';
import type { Act, ActReceipt, DisposeCommentCommand, MakeCommentCommand } from '@concord/contracts';
import { z } from 'zod';
import { takesPart } from '../consultations/access';
import { Access, CurrentSession } from '../platform/auth/access';
import type { Session } from '../platform/auth/sessions/session';
import { BodyOf, ParamsOf } from '../platform/http/parsed';
import { orRefuse } from '../platform/http/problem';
import { DisposeComment } from './dispose-comment';
import { MakeComment } from './make-comment';
import { WithdrawComment } from './withdraw-comment';

const commentPath = z.object({ consultation: idSchema, comment: idSchema });
type CommentPath = z.infer<typeof commentPath>;

@Controller('consultations/:consultation/comments')
export class CommentsController {
  constructor(
    @Inject(MakeComment) private readonly makeComment: MakeComment,
    @Inject(WithdrawComment) private readonly withdrawComment: WithdrawComment,
    @Inject(DisposeComment) private readonly disposeComment: DisposeComment,
  ) {}

  @Post()
  @HttpCode(200)
  @Access(takesPart)
  async make(
    @CurrentSession() { account }: Session,
    @Param('consultation') consultation: string,
    @BodyOf(makeCommentSchema) command: MakeCommentCommand,
  ): Promise<ActReceipt> {
    return orRefuse(await this.makeComment.perform(account.id, consultation, command));
  }

  @Post(':comment/withdraw')
  @HttpCode(200)
  @Access(takesPart)
  async withdraw(
    @CurrentSession() { account }: Session,
    @ParamsOf(commentPath) { consultation, comment }: CommentPath,
    @BodyOf(withdrawCommentSchema) command: Act,
  ): Promise<ActReceipt> {
    return orRefuse(await this.withdrawComment.perform(account.id, consultation, comment, command));
  }

  @Post(':comment/dispose')
  @HttpCode(200)
  @Access(takesPart)
  async dispose(
    @CurrentSession() { account }: Session,
    @ParamsOf(commentPath) { consultation, comment }: CommentPath,
    @BodyOf(disposeCommentSchema) command: DisposeCommentCommand,
  ): Promise<ActReceipt> {
    return orRefuse(await this.disposeComment.perform(account.id, consultation, comment, command));
  }
}
