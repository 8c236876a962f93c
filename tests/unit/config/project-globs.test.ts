import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectsAmong, touchedProjects } from '../../../src/config/project-globs.ts';
import { Failure } from '../../../src/model/failure.ts';

const files = ['nx47.yml', 'a/nx47.yml', 'b/c/nx47.yml', 'b/c/deep/nx47.yml', 'd/not-nx47.yml', 'a/x.py'];

test('without globs every nx47.yml is a project, the one at the top too', () => {
  assert.deepEqual(projectsAmong(files, []), ['.', 'a', 'b/c', 'b/c/deep']);
});

test('the glob b/* takes b/c and not b/c/deep; b/** takes both, and . the top', () => {
  assert.deepEqual(projectsAmong(files, ['b/*']), ['b/c']);
  assert.deepEqual(projectsAmong(files, ['./b/**']), ['b/c', 'b/c/deep']);
  assert.deepEqual(projectsAmong(files, ['**/deep', '.']), ['.', 'b/c/deep']);
  assert.deepEqual(projectsAmong(files, ['a/', 'a']), ['a']);
});

test('a dot of a glob is a dot: a.b does not take axb', () => {
  assert.deepEqual(projectsAmong(['axb/nx47.yml', 'a.b/nx47.yml'], ['a.b']), ['a.b']);
});

test('a glob that no project fits is PROJECTS_NOT_FOUND, even beside one that fits', () => {
  assert.throws(
    () => projectsAmong(files, ['a', 'examples/*']),
    (error: unknown) =>
      error instanceof Failure &&
      error.code === 'PROJECTS_NOT_FOUND' &&
      error.parameters['glob'] === 'examples/*',
  );
});

test('a changed file touches the innermost project around it, and ab/x no project a', () => {
  const projects = ['.', 'a', 'b/c', 'b/c/deep'];
  assert.deepEqual(touchedProjects(projects, ['b/c/deep/notebook.ipynb']), ['b/c/deep']);
  assert.deepEqual(touchedProjects(projects, ['README.md', 'a/x.py']), ['.', 'a']);
  assert.deepEqual(touchedProjects(['a', 'b/c'], ['ab/x', 'README.md']), []);
  assert.deepEqual(touchedProjects(projects, []), []);
});

test('a change of the nx47.yml at the top, or of a workflow, touches every project', () => {
  for (const path of ['nx47.yml', '.github/workflows/nx47-certify.yml'])
    assert.deepEqual(touchedProjects(['a', 'b/c'], [path]), ['a', 'b/c']);
});
