// Makes a program and the script that wasm-bindgen wrote for it smaller.
//
// Both call what they share by names that end in sixteen characters of a hash, in each of the two files, and hashes do not
// compress: they become short ones (a tenth of such a script and program each). What the script offers to others and this
// page never asks for (classes of libraries' own) goes, with all of the program that only served it.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const IMPORTS = 2;
const EXPORTS = 7;

/** A script (text) and its program (bytes), made smaller. Throws where the script has not the shape known from wasm-bindgen. */
export function lean(script, program) {
  const lighter = withoutClasses(script).replace("export { initSync, ", "export { ");
  const names = new Set([...lighter.matchAll(/\bwasm\.(\w+)/g)].map(([, name]) => name));
  const exports = new Map([...names].map((name, at) => [name, short(at)]));
  if (/^export class /m.test(script)) program = withoutUnused(withNames(program, EXPORTS, (name) => names.has(name) && name));
  const wanted = WebAssembly.Module.imports(new WebAssembly.Module(program));
  const imports = new Map(wanted.map(({ name }, at) => [name, short(at)]));
  let found = 0;
  script = lighter
    .replace(/^ {8}(__wb\w+): (function\(.*?^ {8}\}[^\n]*,\n|[^\n]*,\n)/gms, (_, name, value) => {
      if (!imports.has(name)) return "";
      found++;
      return `        ${imports.get(name)}: ${value}`;
    })
    .replace(/\bwasm\.(\w+)/g, (_, name) => `wasm.${exports.get(name)}`);
  if (found !== imports.size) throw new Error(`${found} of the program's ${imports.size} imports were found in its script`);
  // The script is the one module that the program takes from.
  imports.set(wanted[0].module, "a");
  script = script.replace(JSON.stringify(wanted[0].module), '"a"');
  program = withNames(program, IMPORTS, (name) => imports.get(name));
  program = withNames(program, EXPORTS, (name) => exports.get(name));
  return { script, program };
}

/** The script without the classes it exports, which hand objects of the program to other scripts. */
function withoutClasses(script) {
  for (const [, name] of script.matchAll(/^export class (\w+) /gm)) {
    script = script
      .replace(new RegExp(`^export class ${name} .*?^\\}\\n`, "ms"), "")
      .replace(new RegExp(`^if \\(Symbol\\.dispose\\) ${name}\\..*\\n`, "m"), "")
      .replace(new RegExp(`^const ${name}Finalization = .*?;\\n`, "ms"), "");
    if (new RegExp(`\\b${name}\\b`).test(script)) throw new Error(`the script needs its class ${name}`);
  }
  return script;
}

/** The program without what nothing leads to. */
function withoutUnused(program) {
  const folder = mkdtempSync(join(tmpdir(), "parallax-"));
  const file = join(folder, "program.wasm");
  writeFileSync(file, program);
  execFileSync("wasm-opt", ["--remove-unused-module-elements", file, "-o", file], { stdio: "inherit" });
  const left = readFileSync(file);
  rmSync(folder, { recursive: true });
  return left;
}

/** A short name that is no other number's: letters alone. */
function short(number) {
  const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  return (number >= letters.length ? short(Math.floor(number / letters.length) - 1) : "") + letters[number % letters.length];
}

/** The program with other names in its section of imports or of exports; what gets no name goes. */
function withNames(program, section, rename) {
  const out = [program.subarray(0, 8)];
  let at = 8;
  while (at < program.length) {
    const begin = at;
    const id = program[at++];
    const size = number();
    const end = at + size;
    if (id === section) {
      const entries = [];
      for (let count = number(); count > 0; count--) {
        const names = section === IMPORTS ? [name(), name()] : [name()];
        const from = at;
        skipDescription();
        const renamed = names.map(rename);
        if (renamed.every(Boolean)) entries.push(Buffer.concat([...renamed.map(named), program.subarray(from, at)]));
      }
      const body = Buffer.concat([leb(entries.length), ...entries]);
      out.push(Buffer.from([id]), leb(body.length), body);
    } else {
      out.push(program.subarray(begin, end));
    }
    at = end;
  }
  return Buffer.concat(out);

  function number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = program[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }
  function name() {
    const length = number();
    return program.toString("utf8", at, (at += length));
  }
  /** What is given or taken: its kind, then its number, or of a function that is taken that of its type. */
  function skipDescription() {
    const kind = program[at++];
    if (section === IMPORTS && kind !== 0) throw new Error("the program takes something other than functions");
    number();
  }
}

const named = (name) => Buffer.concat([leb(Buffer.byteLength(name)), Buffer.from(name)]);

/** A number in LEB128. */
function leb(value) {
  const bytes = [];
  do {
    bytes.push((value & 127) | (value > 127 ? 128 : 0));
    value >>>= 7;
  } while (value > 0);
  return Buffer.from(bytes);
}
