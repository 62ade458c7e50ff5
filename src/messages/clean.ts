/** Messages of this part by code, Chinese first; `{name}` stands for a parameter. */
export const clean = {} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
