/** One line, or several, on the standard output. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
