/**
 * THE order. The one place that knows which rules there are and in which order they run; a reason stands beside each
 * position that matters.
 */
import type { Check, Recognizer, Resolver } from "./types.js";

/** Text → mentions. */
export const recognizers: readonly Recognizer[] = [];

/** Mentions → draft. Each sees what the ones before it wrote. */
export const resolvers: readonly Resolver[] = [];

/** Notice → warnings. */
export const checks: readonly Check[] = [];
