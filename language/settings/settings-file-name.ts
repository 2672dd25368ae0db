/** The settings of a manual, in its folder or one above it: the nearest counts, alone. */
export const SETTINGS_FILE = 'postil.json';
