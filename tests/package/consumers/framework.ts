import type { Framework } from 'milepost';

export const framework: Framework = {
  format: 'milepost.framework/1',
  id: 'bakery',
  title: 'Bakery',
  milestones: [{ level: 1, definition: 'Helps.' }, { level: 2, definition: 'Bakes alone.' }],
  abilities: [{ id: 'dough', name: 'Dough' }],
  roles: [{ id: 'baker', name: 'Baker', requirements: [{ ability: 'dough', milestone: 2, strength: 'must' }] }],
};
