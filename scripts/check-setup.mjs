// Says what the tests need before they start, with the command that gets it.
import { execFileSync } from 'node:child_process';

const [major, minor] = process.versions.node.split('.').map(Number);
const missing = [];
if (major < 22 || (major === 22 && minor < 18)) {
  missing.push(
    'Node >= 22.18 to run the TypeScript tests: npm ci installs one; on other systems than linux-x64 install Node 24',
  );
}
for (const [tool, command] of [
  ['python3', 'sudo apt-get install python3 python3-venv python3-pip'],
  ['git', 'sudo apt-get install git'],
  ['cc', 'sudo apt-get install build-essential'],
  ['make', 'sudo apt-get install build-essential'],
]) {
  try {
    execFileSync(tool, ['--version'], { stdio: 'ignore' });
  } catch {
    missing.push(`${tool}: ${command}`);
  }
}
if (missing.length > 0) {
  console.error(`The tests need:\n- ${missing.join('\n- ')}`);
  process.exit(1);
}
