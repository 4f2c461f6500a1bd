export const tokens: Readonly<Record<string, string>>;
