// What is made of a WebAssembly file: read and compiled when it is first asked for, and kept for the whole program.

/** Where files that ship with the program come from: a host, or what a renderer is given. */
export interface Resources {
  resource(name: string): Promise<Uint8Array>;
}

export class Wasm<T> {
  readonly #file: string;
  readonly #make: (exports: WebAssembly.Exports) => T;
  #made: Promise<T> | undefined;

  /** `file` is a resource; `make` gets its exports, ready to be called. */
  constructor(file: string, make: (exports: WebAssembly.Exports) => T) {
    this.#file = file;
    this.#make = make;
  }

  /** Throws where there is no such resource; the next call tries again. */
  load(from: Resources): Promise<T> {
    this.#made ??= this.#load(from).catch((error) => {
      this.forget();
      throw error;
    });
    return this.#made;
  }

  /** The next call makes it anew: one that was stopped in the middle of its work is of no use any more. */
  forget(): void {
    this.#made = undefined;
  }

  async #load(from: Resources): Promise<T> {
    const { instance } = await WebAssembly.instantiate((await from.resource(this.#file)) as Uint8Array<ArrayBuffer>);
    const { exports } = instance as WebAssembly.Instance;
    (exports._initialize as (() => void) | undefined)?.();
    return this.#make(exports);
  }
}
