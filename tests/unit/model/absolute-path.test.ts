import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absolutePathSchema } from '../../../src/model/absolute-path.ts';

test('/srv/project, C:/project and //server/share are absolute; project, ./project and C:project are not', () => {
  for (const path of ['/srv/project', 'C:/project', '//server/share'])
    assert.equal(absolutePathSchema.parse(path), path);
  for (const path of ['project', './project', 'C:project', ''])
    assert.ok(!absolutePathSchema.safeParse(path).success);
});
