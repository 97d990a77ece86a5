// Schedules that once failed. Each runs always: its seed, which makes the world, and what then happens in it.

export const FOUND = [
];
