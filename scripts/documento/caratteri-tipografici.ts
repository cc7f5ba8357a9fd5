import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Absolute path of a face of the type, e.g. `700Bold`. */
export function facePath(face: string): string {
  return require.resolve(`@expo-google-fonts/titillium-web/${face}/TitilliumWeb_${face}.ttf`);
}

export function readFace(face: string): Buffer {
  return readFileSync(facePath(face));
}

/** The faces the model of the PDF uses. */
export const FACES = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold', '700Bold_Italic'] as const;
