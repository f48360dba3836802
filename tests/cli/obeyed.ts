/** Characters that a terminal obeys instead of showing them; line feeds apart. */
// eslint-disable-next-line no-control-regex -- that is what is sought
export const obeyed = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
