import { runtimeProfileName } from '../model/kernel-outputs.ts';
import { jsonText } from './json-text.ts';
import { type KitSources, moduleSource } from './kit-cell.ts';
import { pythonLiteral } from './python-literal.ts';

/** The kit's modules that look at the runtime; each comes after those that it imports. */
const probeModules = ['elf_symbols', 'loader_facts', 'wheel_tags', 'runtime_profile'] as const;

/**
 * A notebook of one cell that writes the runtime's profile and does nothing else, by the code that the kit runs in
 * every session. The nonce comes back in the profile's provenance. Errors: DEFECT for a kit with a module missing.
 */
export function probeNotebook(kit: KitSources, nonce: string): string {
  const cell = {
    cell_type: 'code',
    execution_count: null,
    id: 'nx47-probe',
    metadata: { trusted: true },
    outputs: [],
    source: probeSource(kit, nonce),
  };
  const kernelspec = { display_name: 'Python 3', language: 'python', name: 'python3' };
  return `${jsonText({ cells: [cell], metadata: { kernelspec }, nbformat: 4, nbformat_minor: 5 })}\n`;
}

function probeSource(kit: KitSources, nonce: string): string {
  const sources = probeModules.map(
    (name) => `    ${JSON.stringify(name)}: ${pythonLiteral(moduleSource(kit, name))},`,
  );
  return [starter, `_nx47_probe(${pythonLiteral(nonce)}, {`, ...sources, '})'].join('\n');
}

const starter = `# nx47 profile probe: describes this runtime, changes nothing
def _nx47_probe(nonce, sources):
    import importlib.machinery
    import importlib.util
    import json
    import sys

    def module(name, is_package=False):
        made = importlib.util.module_from_spec(importlib.machinery.ModuleSpec(name, None, is_package=is_package))
        sys.modules[name] = made
        return made

    package = module("nx47", True)
    for name, source in sources.items():
        part = module("nx47." + name)
        setattr(package, name, part)
        exec(compile(source, "<nx47 kit>/" + name + ".py", "exec", dont_inherit=True), part.__dict__)
    profile = package.runtime_profile.runtime_profile("probe", may_import=True)
    profile["provenance"]["nonce"] = nonce.strip()
    with open("${runtimeProfileName}", "w", encoding="utf-8") as file:
        json.dump(profile, file, indent=1)
        file.write("\\n")
    print(profile["id"])

`;
