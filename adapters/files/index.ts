export { type AnchorFile, anchorFile } from './anchors.ts';
export { codeVersion } from './code-version.ts';
export { readLeitbild, readOneVoices, readWordings } from './data.ts';
export { FileFault } from './fault.ts';
export type { Memory } from './remembered.ts';
