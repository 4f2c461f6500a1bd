/** What Excel gives columns and rows of the usual font, in points. */
export const USUAL_WIDTH = 48;
export const USUAL_HEIGHT = 15.75;
