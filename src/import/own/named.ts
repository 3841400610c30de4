// Names of our own shapes: a number behind tells several of one slide apart.

export const isNamed = (shape: { readonly name: string }, name: string): boolean =>
  shape.name === name || (shape.name.startsWith(`${name} `) && /^\d+$/.test(shape.name.slice(name.length + 1)));
