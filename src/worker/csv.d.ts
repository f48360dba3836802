/** The sample ledgers, which the bundler includes as text. */
declare module '*.csv' {
  const text: string;
  export default text;
}
