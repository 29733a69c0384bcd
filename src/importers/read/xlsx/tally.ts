import type { SheetCell } from '../sheet/sheet.ts'

const mostNamed = 5

/** Cells of one kind: how many, and the first of them. */
export class Tally {
  count = 0
  readonly first: SheetCell[] = []

  add(cell: SheetCell): void {
    this.count += 1
    if (this.first.length < mostNamed) this.first.push(cell)
  }
}
