/** A test that goes on from the one before it. */
export type Step = (name: string, walk: () => Promise<void>) => void;

/** The steps of one journey: where one fails, the further ones say so at once and do not wait for what cannot come. */
export function stepsOfJourney(): Step {
  let failed: string | undefined;
  return (name, walk) => {
    test(name, async () => {
      if (failed !== undefined) throw new Error(`Not reached: “${failed}” failed.`);
      failed = name;
      await walk();
      failed = undefined;
    });
  };
}
