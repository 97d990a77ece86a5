/** The same as `milepost`, with the core inside the module. */

export * from './milepost';
