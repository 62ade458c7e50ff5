export const table = { name: "table", notice: () => "" };
