/** So many items back at most: an amount and its total or rate stand near each other, and cost stays linear. */
const farthest = 200

/** Index of the last item before `end` that passes the test, among the nearest; −1 where none does. */
export const lastIndexNear = <T>(items: readonly T[], end: number, test: (item: T) => boolean): number => {
  for (let at = end - 1; at >= Math.max(0, end - farthest); at -= 1) {
    const item = items[at]
    if (item !== undefined && test(item)) return at
  }
  return -1
}
