import type { Command } from 'commander'; import type { Session } from '../session.js'; export function addDoctor(_p: Command, _s: Session): void {}
