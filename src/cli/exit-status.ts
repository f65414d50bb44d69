/** The exit status: all complete, something incomplete or wrong in a sheet, wrong usage or an unreadable file. */
export const [COMPLETE, INCOMPLETE, FAILED] = [0, 1, 2];
