/** The two ways in which a command ends without an answer. */

/** Wrong use of the command; the message says what was wrong. */
export class Misuse extends Error {}
/** Nothing to tell; the message is one line for the reader. */
export class NoAnswer extends Error {}
