import type { EntityClass } from '../platform/database/data-sources';
import { CommentRow } from './comment.entity';

export const commentEntities: readonly EntityClass[] = [CommentRow];
