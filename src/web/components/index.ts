/** The door of the room: what pages are made of. */
export * from './badge.js';
export * from './banner.js';
export * from './bar.js';
export * from './breadcrumbs.js';
export * from './empty-state.js';
export * from './flag.js';
export * from './form.js';
export * from './form-errors.js';
export * from './icon.js';
export * from './money.js';
export * from './page-header.js';
export * from './pagination.js';
export * from './stepper.js';
export * from './summary-list.js';
export * from './table.js';
export * from './time.js';
export * from './word-diff.js';
