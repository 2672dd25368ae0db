import type { Words } from '../diagnostics.ts';

/** Of the words that say when a norm is in force, for the help of every concept that has them. */
export const inForceHelp: { from: Words; until: Words } = {
  from: {
    zh: '自某日起有效,含当日;同名的各版按发生日取用。`自 2024-07-01`',
    en: 'In force from this day on, the day included; of versions with one name the day decides. `from 2024-07-01`',
  },
  until: {
    zh: '截至某日有效,含当日。`截至 2024-12-31`',
    en: 'In force up to this day, the day included. `until 2024-12-31`',
  },
};
