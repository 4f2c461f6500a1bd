/** Measured by survey, of leaders (XHH) or of citizens (SIPAS). */
export const SURVEY = /survey|dieu tra|khao sat|\b(dt)?xhh\b|\bsipas\b/;
