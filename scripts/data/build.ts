/** Makes all that is served as data. Each step prints what it made and how large it is. */
import { writeBasemap } from './basemap.ts';
import { makeBoundaries, readWorld, writeBoundaries } from './boundaries.ts';
import { writeFonts } from './fonts.ts';
import { buildGazetteer } from './gazetteer.ts';
import { writeRelief } from './relief.ts';
import { writeSoftAreas } from './soft-areas.ts';

const world = await readWorld();
const boundaries = makeBoundaries(world);
writeBoundaries(boundaries);
// After the boundaries: the gazetteer takes the middles of provinces from them.
await buildGazetteer();
writeSoftAreas(boundaries);
await writeBasemap(world, boundaries);
await writeRelief(world);
writeFonts();
