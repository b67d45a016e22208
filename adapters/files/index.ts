export { type AnchorFile, anchorFile } from './anchors.ts';
export { readLeitbild, readOneVoices, readWordings } from './data.ts';
export { FileFault } from './fault.ts';
