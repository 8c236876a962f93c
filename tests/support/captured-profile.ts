import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { createPythons } from '../../src/rehearsal/interpreters.ts';
import { chooseInterpreter } from '../../src/survey/choose-interpreter.ts';
import { thisMachine } from './rehearsal-machine.ts';

const program = join(import.meta.dirname, '../../kernel/runtime_profile.py');

/** The profile of the interpreter that runs the sessions here, as if it had been captured in this image. */
export async function capturedProfile(image: string): Promise<string> {
  const { executable } = await chooseInterpreter(createPythons(thisMachine()), '3.12', true);
  const { stdout } = await promisify(execFile)(executable, ['-I', '-B', program]);
  const profile = z.looseObject({ provenance: z.looseObject({}) }).parse(JSON.parse(stdout));
  return JSON.stringify({ ...profile, provenance: { ...profile.provenance, docker_image: image } });
}
