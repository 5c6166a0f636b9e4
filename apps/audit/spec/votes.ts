import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Identified {
  readonly id: string;
}

/** The published and derived figures that libs/voting keeps, as far as the specs here look into them. */
interface Votes {
  readonly weights: readonly (Identified & { expect: number[]; perGroup: number; importMustWarn?: boolean })[];
  readonly committeeVotes: readonly (Identified & {
    result: { for: number; against: number; quorum?: number; outcome: string };
  })[];
  readonly plenary: readonly (Identified & { quorum?: number; needed: number; outcome: string })[];
  readonly governingBody: readonly (Identified & { outcome: string })[];
}

const file = join(__dirname, '..', '..', '..', 'libs', 'voting', 'spec', 'cases', 'votes.json');

export const votes = JSON.parse(readFileSync(file, 'utf8')) as Votes;
