import type { Command } from 'commander'; import type { Session } from '../session.js'; export function addSchema(_p: Command, _s: Session): void {}
