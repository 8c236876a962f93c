/** What a word of a compiler's command line becomes where the target is another machine than the one that builds. */
const words = `
FOREIGN = ("/nix/store/", "/gnu/store/")
PATHS = ("-rpath", "--rpath", "-R", "-dynamic-linker", "--dynamic-linker", "-I")
LEVELS = {"x86-64": "x86_64", "x86-64-v2": "x86_64_v2", "x86-64-v3": "x86_64_v3", "x86-64-v4": "x86_64_v4"}


def linker_words(options):
    """The linker's words to keep: no folder or loader of the building machine, nothing that an older loader skips."""
    kept, at = [], 0
    while at < len(options):
        word, value = options[at], options[at + 1] if at + 1 < len(options) else ""
        name, _, joined = word.partition("=")
        if word in PATHS and value:
            if value.startswith("$ORIGIN"):
                kept += [word, value]
            at += 2
        elif word == "-z" and value:
            if value not in ("execstack", "pack-relative-relocs", "nopack-relative-relocs"):
                kept += [word, value]
            at += 2
        else:
            if not (joined and name in PATHS and not joined.startswith("$ORIGIN")):
                kept.append(word)
            at += 1
    return kept


def joined_words(args):
    """The same words with what belongs together in one of them."""
    words, at = [], 0
    while at < len(args):
        if args[at] == "-Xlinker" and at + 1 < len(args):
            words.append("-Wl," + args[at + 1])
            at += 2
        elif args[at] == "-z" and at + 1 < len(args):
            words.append("-Wl,-z," + args[at + 1])
            at += 2
        elif args[at].startswith("-Wl,") and words and words[-1].startswith("-Wl,") and words[-1][4:] in PATHS:
            words[-1] += "," + args[at][4:]
            at += 1
        else:
            words.append(args[at])
            at += 1
    return words


def portable(word):
    """The word that is given to the compiler, or nothing."""
    if word.startswith("-Wl,"):
        kept = linker_words(word[4:].split(","))
        return "-Wl," + ",".join(kept) if kept else None
    if word.startswith(("-L", "-B")) and word[2:].startswith(FOREIGN):
        return None
    if word == "-march=native" or word.startswith("-mtune=") or word.startswith("-fuse-ld="):
        return None
    if word.startswith("-march="):
        level = word[len("-march="):]
        return "-march=" + LEVELS.get(level, level.replace("-", "_"))
    return word
`;

/**
 * Stands where a build looks for its compiler: `build <command>` runs the command with itself as cc, gcc and clang
 * first on the path; `cc <words>` and `c++ <words>` run the real one without what belongs to this machine alone and
 * write down every call: folder, words, words left out, status. For CPython from 3.10 on, with `compiler.json` beside.
 */
export const compilerProgram = String.raw`import json
import os
import re
import shlex
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
NAMES = {
    "cc": ("cc", "gcc", "clang", "c99", "c11", "x86_64-linux-gnu-gcc"),
    "c++": ("c++", "g++", "clang++", "x86_64-linux-gnu-g++"),
}
${words}

def stand_ins(path):
    """Every name by which a build may call a compiler, versions of it on the path included, with its language."""
    names = {name: language for language, all_names in NAMES.items() for name in all_names}
    for place in path.split(os.pathsep):
        for name in os.listdir(place) if os.path.isdir(place) else ():
            versioned = re.fullmatch(r"(.+?)-[0-9.]+", name)
            if versioned and versioned.group(1) in names:
                names[name] = names[versioned.group(1)]
    return names


def build(command, settings):
    folder = os.path.join(HERE, "bin")
    os.makedirs(folder, exist_ok=True)
    path = os.environ.get("PATH", os.defpath)
    for language in NAMES:
        os.environ["NX47_" + language.upper()] = shutil.which(language) or language
    names = stand_ins(path)
    for name, language in names.items():
        place = os.path.join(folder, name)
        line = " ".join(map(shlex.quote, (sys.executable, "-I", os.path.join(HERE, "compiler.py"), language)))
        with open(place, "w") as file:
            file.write("#!/bin/sh\nexec " + line + ' "$@"\n')
        os.chmod(place, 0o755)
    if os.path.basename(command[0]) in names:
        command[0] = os.path.join(folder, os.path.basename(command[0]))
    os.environ.update(settings["environment"])
    os.environ.update({"PATH": folder + os.pathsep + path, "CC": "cc", "CXX": "c++"})
    # Symbols that are missing are read from what the linker says, which it says in the language of the user.
    os.environ["LC_ALL"] = "C.UTF-8"
    try:
        os.execvp(command[0], command)
    except OSError as error:
        sys.exit(command[0] + ": " + str(error.strerror))


def unknown_words(text):
    """Options that the compiler does not have and that only tune what it makes: it names one a time."""
    linker = re.search(r"unsupported linker (?:arg|extension flag): (.+)", text)
    tuning = re.search(r"Unknown Clang option: '(-[fmW].+)'", text)
    words = ["-Wl," + linker.group(1).strip().replace(" ", ",")] if linker else []
    return words + ([tuning.group(1)] if tuning else [])


def run_compiler(language, args, settings):
    program = [part.replace("{compiler}", os.environ["NX47_" + language.upper()]) for part in settings[language]]
    given = [(word, portable(word)) for word in joined_words(args)]
    left = [word for word, kept in given if kept != word]
    kept = [word for _, word in given if word is not None]
    for _ in range(8):
        answer = subprocess.run(program + kept, stderr=subprocess.PIPE)
        text = answer.stderr.decode("utf-8", "replace")
        refused = [word for word in kept if word in unknown_words(text)]
        if answer.returncode == 0 or not refused:
            break
        kept = [word for word in kept if word not in refused]
        left += refused
    call = {"cwd": os.getcwd(), "words": args, "left": left, "status": answer.returncode}
    with open(os.path.join(HERE, "calls.jsonl"), "a") as file:
        file.write(json.dumps(call) + "\n")
    sys.stderr.write(text)
    return answer.returncode


with open(os.path.join(HERE, "compiler.json")) as file:
    known = json.load(file)
if sys.argv[1] == "build":
    build(sys.argv[2:], known)
sys.exit(run_compiler(sys.argv[1], sys.argv[2:], known))
`;
