/** Stands in for the address of the map engine's worker: its code lies in the page. */
import { packedBase, packedFile } from './packed-files.ts';

const code = packedFile(`${packedBase}/one-file/map-worker.js`);

export default URL.createObjectURL(new Blob(code ? [code] : [], { type: 'text/javascript' }));
