export function spellHan(source: string): string;
