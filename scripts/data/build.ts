/** Makes all that is served as data. Each step prints what it made and how large it is. */
import { buildGazetteer } from './gazetteer.ts';
import { buildSoftAreas } from './soft-areas.ts';

await buildGazetteer();
buildSoftAreas();
