import type { Answer } from '../../../lib/answer';
import { createActs, endpointPath } from '../acts';
import { idOf, ids } from './demonstration';

const receipt = { receipts: [], replayed: false };
const done: Answer<unknown> = { ok: true, value: receipt, status: 200 };
const away: Answer<unknown> = { ok: false, kind: 'unreachable' };
const broken: Answer<unknown> = { ok: false, kind: 'fault', status: 500 };

function actsAgainst(answers: Answer<unknown>[]) {
  const sent: string[] = [];
  let made = 0;
  const acts = createActs({
    post: (_path, body, parse) => {
      sent.push((body as { commandId: string }).commandId);
      const answer = answers.shift() ?? done;
      return Promise.resolve(answer.ok ? { ...answer, value: parse(answer.value) } : answer);
    },
    newId: () => idOf((made += 1)),
    wait: () => Promise.resolve(),
  });
  return { acts, sent };
}

describe('acts on their way', () => {
  it('keep one command id over lost connections, and resolve when the server answers', async () => {
    const { acts, sent } = actsAgainst([away, away, done]);
    let waits = 0;
    const answer = await acts.send('/api/x', { a: 1 }, () => (waits += 1));
    expect(answer.ok).toBe(true);
    expect(waits).toBe(2);
    expect(new Set(sent).size).toBe(1);
  });

  it('keep the id after a fault, and take a new one after an answer', async () => {
    const { acts, sent } = actsAgainst([broken, done, done]);
    await acts.send('/api/x', { a: 1 });
    await acts.send('/api/x', { a: 1 });
    await acts.send('/api/x', { a: 1 });
    expect(sent).toEqual([idOf(1), idOf(1), idOf(2)]);
  });

  it('pressed twice, go once', async () => {
    const { acts, sent } = actsAgainst([done]);
    const [one, other] = await Promise.all([acts.send('/api/x', { a: 1 }), acts.send('/api/x', { a: 1 })]);
    expect(one).toBe(other);
    expect(sent).toHaveLength(1);
  });

  it('know the addresses of the contract', () => {
    expect(endpointPath('withdrawComment', { consultation: ids.consultation, comment: idOf(70) })).toBe(
      `/api/consultations/${ids.consultation}/comments/${idOf(70)}/withdraw`,
    );
    expect(() => endpointPath('withdrawComment', { consultation: ids.consultation })).toThrow(':comment');
  });
});
