// What no file, no pure library and no application may contain, as selectors for `no-restricted-syntax`.

/** @typedef {{ selector: string, message: string }} Restriction */

/** @type {Restriction[]} */
export const forbidden = [
  {
    selector: 'Identifier[name="forwardRef"]',
    message: 'Two things that need each other are one thing, or lack a third.',
  },
  { selector: 'ExportAllDeclaration', message: 'List exported names one by one.' },
];

/** @type {Restriction[]} */
export const forbiddenInPureLibraries = [
  {
    selector:
      'CallExpression[callee.object.name="Date"][callee.property.name="now"], NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Time comes in as an argument.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Randomness comes in as an argument.',
  },
];

/**
 * For files named index.ts, of which the configuration says where they lie.
 * @type {Restriction[]}
 */
export const noBarrel = [
  { selector: 'Program', message: 'No barrels inside applications: import from the file that has it.' },
];
