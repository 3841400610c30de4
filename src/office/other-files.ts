// What a file is that is no zip package, or another program's, by its first bytes and names.
import { OfficeFault } from './fault.ts';

const latin = new TextDecoder('latin1');

/** The fault of a file that cannot be a PowerPoint file of ours to read; undefined where it may be one. */
export function whatElse(bytes: Uint8Array): OfficeFault | undefined {
  if (bytes.length === 0) return new OfficeFault('not-a-package', 'it is empty');
  const head = latin.decode(bytes.subarray(0, 200));
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compound(bytes);
  if (head.startsWith('PK\x03\x04')) return otherZip(head);
  if (head.startsWith('PK\x05\x06')) return new OfficeFault('not-a-package', 'it is a zip without anything in it');
  if (head.startsWith('%PDF')) return new OfficeFault('not-a-package', 'it is a PDF, not a PowerPoint file');
  if (head.startsWith('version https://git-lfs'))
    return new OfficeFault('not-a-package', 'it is a pointer of Git LFS, not the file itself: git lfs pull brings it');
  return new OfficeFault('not-a-package', 'it is no zip package, as PowerPoint files are');
}

/**
 * Names of streams are UTF-16 in a compound file ([MS-CFB] 2.6.1): an encrypted package and the format of 1997 are both
 * one.
 */
function compound(bytes: Uint8Array): OfficeFault {
  const text = latin.decode(bytes);
  const has = (name: string) => text.includes([...name].join('\0'));
  if (has('EncryptedPackage') || has('EncryptionInfo'))
    return new OfficeFault(
      'encrypted',
      'it is encrypted: open it in PowerPoint, and take the password away under File > Info > Protect Presentation',
    );
  if (has('PowerPoint Document'))
    return new OfficeFault(
      'old-format',
      'it has the format of PowerPoint 97 (.ppt, .pot): open it in PowerPoint and save it as .pptx or .potx',
    );
  return new OfficeFault('not-a-package', 'it is an old Office file, but no presentation');
}

function otherZip(head: string): OfficeFault | undefined {
  const mime = /^PK[\s\S]{28}mimetype(application\/[\w.-]+)/.exec(head)?.[1];
  if (mime?.includes('opendocument'))
    return new OfficeFault('other-format', 'it is an OpenDocument file: save it as .pptx first');
  if (/^PK[\s\S]{28}(Index\.zip|Index\/|Data\/)/.test(head))
    return new OfficeFault('other-format', 'it is a Keynote file: export it as PowerPoint first');
  return undefined;
}
