interface Kept {
  readonly value: Promise<unknown>;
  /** Bytes; nothing until it is made. */
  size: number;
}

/**
 * What was made once is given to all who ask, also while it is being made. When everything kept is larger than `limit` bytes, what was
 * asked for longest ago goes first; what is larger than that alone is not kept at all. What failed is not kept.
 */
export class KeptForms {
  private readonly forms = new Map<string, Kept>();
  private held = 0;

  constructor(private readonly limit: number) {}

  /** Bytes kept. */
  get size(): number {
    return this.held;
  }

  get<T>(key: string, make: () => Promise<T>, sizeOf: (value: T) => number): Promise<T> {
    const found = this.forms.get(key);
    if (found !== undefined) {
      // Last in the order of the map: asked for last.
      this.forms.delete(key);
      this.forms.set(key, found);
      return found.value as Promise<T>;
    }
    const value = make();
    const kept: Kept = { value, size: 0 };
    this.forms.set(key, kept);
    value.then(
      (made) => this.weigh(key, kept, sizeOf(made)),
      () => this.forget(key, kept),
    );
    return value;
  }

  private weigh(key: string, kept: Kept, size: number): void {
    if (this.forms.get(key) !== kept) return;
    kept.size = size;
    this.held += size;
    if (size > this.limit) this.forget(key, kept);
    for (const [oldest, form] of this.forms) {
      if (this.held <= this.limit) return;
      if (form.size > 0) this.forget(oldest, form);
    }
  }

  private forget(key: string, kept: Kept): void {
    if (this.forms.get(key) !== kept) return;
    this.forms.delete(key);
    this.held -= kept.size;
  }
}
