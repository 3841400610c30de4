// Templates of XML and HTML that show their shape over several lines: line breaks and indentation are no part of them.

const flat = new WeakMap<TemplateStringsArray, readonly string[]>();

/** A break before an attribute's name stands for a blank, any other for nothing. */
const flatten = (part: string): string =>
  part.replace(/\n\s*(.?)/g, (_, next: string) => (/[A-Za-z]/.test(next) ? ` ${next}` : next));

/** The template in one line. Values are put in as they are: what is text has to be escaped before. */
export function markup(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  let parts = flat.get(strings);
  if (!parts) {
    parts = strings.map(flatten);
    flat.set(strings, parts);
  }
  return values.reduce<string>((out, value, i) => out + value + parts[i + 1], parts[0] as string);
}
