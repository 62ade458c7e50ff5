/** Whether a notice of this kind looks back on its own round: it feeds back, or tells what was put right. */
export const hasResults = (kind: string | undefined): boolean => kind === "feedback" || kind === "rectification";
