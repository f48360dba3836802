/** Ledgers of the samples, as the bundler brings them along. */
declare module '*.csv' {
  const text: string;
  export default text;
}
