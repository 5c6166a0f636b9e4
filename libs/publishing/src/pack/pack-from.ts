import type { Consultation, State } from '@concord/procedure';
import { amendmentViews } from './amendments';
import { commentViews, roundViews, sittingViews } from './comments';
import type { OpenedEnvelopes } from './divisions';
import { divisionViews } from './divisions';
import { documentView } from './document';
import { namesOf } from './names';
import type { Pack, PackCheckpoint, PackConsultation } from './pack';
import { participationViews } from './participation';
import { positionViews } from './positions';

/** What a pack needs beside the state: how far the record went, and the envelopes that are open. */
export interface PackSources {
  readonly checkpoint: PackCheckpoint;
  readonly envelopes: OpenedEnvelopes;
}

function consultationView({ id, title, state, mandate, body, demonstration }: Consultation): PackConsultation {
  const { names, languages, timeZone, groups, ruleSet } = body;
  return {
    ...{ id, title, state, mandate, demonstration },
    body: {
      ...{ id: body.id, names, languages, timeZone },
      groups: groups.map(({ key, names: own, share }) => ({ key, names: own, share })),
      ruleSet: { id: ruleSet.id, name: ruleSet.name, version: ruleSet.version },
    },
  };
}

/**
 * The pack of a consultation, from one reader's projection of the record: the same state and envelopes give the same pack, to the
 * letter.
 *
 * @param state as replayed from the plenary log.
 * @returns null where the log does not begin a consultation.
 */
export function packFrom(state: State, { checkpoint, envelopes }: PackSources): Pack | null {
  if (state.consultation === null) return null;
  const names = namesOf(state);
  return {
    format: 'concord.pack/1',
    consultation: consultationView(state.consultation),
    checkpoint,
    document: documentView(state, names),
    rounds: roundViews(state),
    sittings: sittingViews(state, names),
    amendments: amendmentViews(state, names),
    divisions: divisionViews(state, names, envelopes),
    comments: commentViews(state, names),
    participation: participationViews(state, names, envelopes),
    positions: positionViews(state, names),
  };
}
