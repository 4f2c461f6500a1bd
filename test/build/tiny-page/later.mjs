export const sentence = 'What arrives beside the first script, and is no part of it.';
