// How much of anything the program takes, so that no file can exhaust it. In bytes where nothing else is said.

/** A PowerPoint file that is inspected: its unpacked size, and its parts. */
export const MAX_PACKAGE_BYTES = 600e6;
export const MAX_PACKAGE_PARTS = 20_000;
