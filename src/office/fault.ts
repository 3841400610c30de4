// Why a file cannot be read as a PowerPoint file. The message is a sentence's end for people: "... is encrypted: ...".

export type FaultReason = 'not-a-package' | 'encrypted' | 'old-format' | 'other-format' | 'damaged' | 'too-large';

/** Thrown by the reader of foreign files, never for a fault of the program. */
export class OfficeFault extends Error {
  override readonly name = 'OfficeFault';
  readonly reason: FaultReason;

  constructor(reason: FaultReason, message: string) {
    super(message);
    this.reason = reason;
  }
}
