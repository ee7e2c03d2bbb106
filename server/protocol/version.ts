/**
 * The contract's version. Raise it when an older page could misread an answer or send a message
 * that means something else today; the server then refuses that page with `protocol-too-old`
 * and the page says so and reloads itself.
 */
export const PROTOCOL_VERSION = 2;
