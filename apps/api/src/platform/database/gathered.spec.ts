import { Gathered } from './gathered';

/** A table that answers when it is told to, and remembers what it was asked. */
class SlowTable {
  readonly statements: (readonly string[])[] = [];
  private readonly ends: (() => void)[] = [];

  readonly read = async (keys: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    this.statements.push(keys);
    await new Promise<void>((resolve) => this.ends.push(resolve));
    if (keys.includes('broken')) throw new Error('the table is broken');
    return new Map(keys.filter((key) => key !== 'missing').map((key) => [key, `value of ${key}`]));
  };

  async answer(): Promise<void> {
    this.ends.shift()?.();
    await turn();
  }
}

/** Longer than look-ups are gathered. */
const turn = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('gathered look-ups', () => {
  it('of one turn go in one statement, a key asked for twice once', async () => {
    const table = new SlowTable();
    const gathered = new Gathered(table.read);
    const found = Promise.all(['a', 'b', 'a', 'missing'].map((key) => gathered.find(key)));
    await turn();
    await table.answer();
    expect(await found).toEqual(['value of a', 'value of b', 'value of a', undefined]);
    expect(table.statements).toEqual([['a', 'b', 'missing']]);
  });

  it('that come a moment apart go together as well', async () => {
    const table = new SlowTable();
    const gathered = new Gathered(table.read);
    const first = gathered.find('first');
    await new Promise((resolve) => setTimeout(resolve, 0));
    const second = gathered.find('second');
    await turn();
    await table.answer();
    expect(await Promise.all([first, second])).toEqual(['value of first', 'value of second']);
    expect(table.statements).toEqual([['first', 'second']]);
  });

  it('are never answered by a statement that was begun before', async () => {
    const table = new SlowTable();
    const gathered = new Gathered(table.read);
    const all: Promise<unknown>[] = [];
    for (const key of ['first', 'second', 'third', 'third', 'first']) {
      all.push(gathered.find(key));
      await turn();
    }
    expect(table.statements).toEqual([['first'], ['second']]);
    await table.answer();
    expect(table.statements).toEqual([['first'], ['second'], ['third', 'first']]);
    await table.answer();
    await table.answer();
    expect(await Promise.all(all)).toHaveLength(5);
    expect(table.statements).toHaveLength(3);
  });

  it('that fail, fail alone, and the next ones are asked again', async () => {
    const table = new SlowTable();
    const gathered = new Gathered(table.read);
    const failed = expect(gathered.find('broken')).rejects.toThrow('the table is broken');
    await turn();
    const whole = gathered.find('whole');
    await turn();
    await table.answer();
    await table.answer();
    await failed;
    expect(await whole).toBe('value of whole');
    const again = gathered.find('whole');
    await turn();
    await table.answer();
    expect(await again).toBe('value of whole');
  });

  it('of very many keys go in several statements', async () => {
    const table = new SlowTable();
    const gathered = new Gathered(table.read);
    const found = Promise.all(Array.from({ length: 600 }, (_, i) => gathered.find(`key ${String(i)}`)));
    await turn();
    await table.answer();
    await table.answer();
    expect(await found).toHaveLength(600);
    expect(table.statements.map((keys) => keys.length)).toEqual([512, 88]);
  });
});
