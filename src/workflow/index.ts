/** The door of the room: what the rest of the product uses of the engine. */
export * from './available.js';
export * from './calendar-date.js';
export * from './clock.js';
export * from './clock-due.js';
export * from './clock-reminder.js';
export * from './clock-why.js';
export * from './conditions.js';
export * from './decide.js';
export * from './definition.js';
export * from './duties.js';
export * from './registry.js';
export * from './state.js';
export * from './tasks.js';
export * from './visas.js';
export * from './who.js';
export * from './working-calendar.js';
export * from './editing.js';
