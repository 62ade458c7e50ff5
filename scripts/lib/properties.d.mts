export function spellProperties(source: string): string;
