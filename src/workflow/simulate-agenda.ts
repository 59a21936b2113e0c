/** What is still to happen in simulated time, soonest first; what was written down first comes first. */
export class Agenda<Entry> {
  private readonly heap: { readonly at: number; readonly order: number; readonly entry: Entry }[] = [];
  private written = 0;

  add(at: number, entry: Entry): void {
    const { heap } = this;
    heap.push({ at, order: this.written++, entry });
    for (let place = heap.length - 1; place > 0; ) {
      const above = (place - 1) >> 1;
      if (!this.isBefore(place, above)) return;
      this.swap(place, above);
      place = above;
    }
  }

  /** The soonest entry with its time, taken off; null when nothing is left. */
  next(): { readonly at: number; readonly entry: Entry } | null {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined) return null;
    if (heap.length > 0) heap[0] = last;
    for (let place = 0; ; ) {
      let least = place;
      for (const below of [2 * place + 1, 2 * place + 2]) {
        if (below < heap.length && this.isBefore(below, least)) least = below;
      }
      if (least === place) return first;
      this.swap(place, least);
      place = least;
    }
  }

  private isBefore(one: number, other: number): boolean {
    const [a, b] = [this.heap[one], this.heap[other]];
    return a !== undefined && b !== undefined && (a.at < b.at || (a.at === b.at && a.order < b.order));
  }

  private swap(one: number, other: number): void {
    const [a, b] = [this.heap[one], this.heap[other]];
    if (a && b) [this.heap[one], this.heap[other]] = [b, a];
  }
}
