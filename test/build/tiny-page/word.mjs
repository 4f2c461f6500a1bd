export const word = String(Math.random());
