/**
 * The page that an offset lies on, from 1.
 * @param pages the offset at which each page begins, in order; an empty page begins where the next one does
 */
export function pageAt(pages: readonly number[], offset: number): number {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((pages[mid] as number) <= offset) low = mid + 1;
    else high = mid;
  }
  return Math.max(low, 1);
}
