export function foldPatterns(source: string): string;
