// TypeScript as a judge of data: what is not of the type it claims is an error, and so is a property its type does not have.
import { fileURLToPath } from "node:url";
import ts from "typescript";

const folder = fileURLToPath(new URL("../", import.meta.url));
const OPTIONS = { noEmit: true, strict: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, types: [] };

/** What the compiler says of source texts, one string an error, with all that its message holds. */
export function typeErrors(texts) {
  const sources = new Map(texts.map((text, index) => [`${folder}data-${index}.ts`, text]));
  const host = ts.createCompilerHost(OPTIONS);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => sources.has(name) || fileExists(name);
  host.readFile = (name) => sources.get(name) ?? readFile(name);
  host.getSourceFile = (name, ...more) => (sources.has(name) ? ts.createSourceFile(name, sources.get(name), OPTIONS.target) : getSourceFile(name, ...more));
  const program = ts.createProgram([...sources.keys()], OPTIONS, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
