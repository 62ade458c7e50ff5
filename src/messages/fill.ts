export type Params = Readonly<Record<string, string | number>>;

/** `{name}` in a message becomes its parameter; a name without one stays as it is. */
export const fill = (template: string, params: Params): string =>
  template.replace(/\{(\w+)\}/gu, (whole, name: string) => (Object.hasOwn(params, name) ? String(params[name]) : whole));
