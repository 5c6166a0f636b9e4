// Two browsers in a storm: a member who goes on typing an amendment, and a reader of the record.
import type { Page } from 'playwright-core';
import { startAmending, wordsOfAmendment } from './amending';
import type { Chance } from './chance';
import type { Delegate } from './delegate';
import { connectionTrouble, type Guest } from './guest';
import { pauseOf } from './pauses';
import { logsOf } from './proofs';
import { actNumbers } from './record-page';
import { panel } from './text-page';
import { live, type Venue } from './venue';

export class Onlookers {
  private typed = '';

  private constructor(
    readonly member: Guest,
    private readonly reader: Guest,
    /** The newest act when the page of the record was opened. */
    private readonly newestAtFirst: number,
  ) {}

  /** The member begins to amend the provision of this heading; what is typed is never sent. */
  static async enter(venue: Venue, member: string, heading: string): Promise<Onlookers> {
    const typing = await venue.enter(member, { at: 'text' });
    const reading = await venue.enter('observer-01', { at: 'record' });
    for (const guest of [typing, reading]) {
      guest.forgive(connectionTrouble, /net::ERR_EMPTY_RESPONSE/);
      await live(guest.page);
    }
    const [newest = -1] = await actNumbers(reading.page);
    await startAmending(typing.page, heading);
    return new Onlookers(typing, reading, newest);
  }

  /** At the end of what the member has typed. */
  async type(words: string): Promise<void> {
    const field = wordsOfAmendment(this.member.page);
    await field.press('Control+End');
    await field.pressSequentially(words);
    this.typed += words;
  }

  /** Whether it is still there, all of it. */
  async isTypedThere(): Promise<boolean> {
    return (await wordsOfAmendment(this.member.page).inputValue()).endsWith(this.typed);
  }

  /** Cuts the member's line now and then; who types goes on. */
  async cutNowAndThen(chance: Chance, over: AbortSignal): Promise<void> {
    for (let cuts = 1; ; cuts += 1) {
      await pauseOf(chance.between(8_000, 15_000), over);
      if (over.aborted) return;
      await this.member.context.setOffline(true);
      await this.type(` Cut off ${cuts},`);
      await pauseOf(4_000);
      await this.type(' still typing;');
      await this.member.context.setOffline(false);
      await this.type(` and back ${cuts}.`);
    }
  }

  /**
   * Whether the screens show all that the server says at this moment: the turnout of a division and the member's own ballot on that
   * division's tab, the acts, and a comment beside the text.
   */
  async shown(asking: Delegate, tab: Page, division: string, comment: string): Promise<Record<string, boolean>> {
    const base = `/consultations/${asking.consultation}`;
    const turnout = (await asking.get(`${base}/divisions/${division}/turnout`)) as { groups: { voted: number }[] };
    const voted = turnout.groups.reduce((sum, each) => sum + each.voted, 0);
    const size = (await logsOf(asking)).find(({ audience }) => audience === 'plenary')?.size ?? NaN;
    const [onTab, arrived] = await Promise.all([votedOn(tab), arrivedOn(this.reader.page)]);
    return {
      turnout: onTab >= voted,
      record: this.newestAtFirst + arrived >= size - 1,
      ballot: (await tab.getByText('Your ballot: for').count()) > 0,
      comment: (await panel(this.member.page).getByText(comment).count()) > 0,
    };
  }
}

/** How many acts the page of the record says have come since it was opened; what is being read stays where it is. */
function arrivedOn(page: Page): Promise<number> {
  const button = page.getByRole('status').getByRole('button', { name: /new acts?$/ });
  return button.innerText({ timeout: 1_000 }).then(
    (text) => Number.parseInt(text.replace(/\D/g, ''), 10),
    () => 0,
  );
}

function votedOn(tab: Page): Promise<number> {
  const figure = tab.locator('dt:text-is("Have voted") + dd');
  return figure.innerText({ timeout: 1_000 }).then(
    (text) => Number.parseInt(text, 10),
    () => NaN,
  );
}
