/** A place among others. */
export const RANK = /^rank|thu hang|xep hang|vi thu|xep loai/;
