/** A text file that the build writes into the bundle, byte for byte. */
declare module '*.txt' {
  const text: string;
  export default text;
}
