/** The fill of the headings of a sheet we write as a whole. */
export const HEADING_FILL = '#DDEBF7';
