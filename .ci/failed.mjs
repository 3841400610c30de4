// Which tests failed, from vitest's JSON report: file, name and the first lines of why. Usage: failed.mjs REPORT
import { readFileSync } from "node:fs";
import { relative } from "node:path";

const LINES = 12;
const { testResults } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const indented = text => text.split("\n").slice(0, LINES).map(line => `    ${line.slice(0, 300)}`).join("\n");
for (const file of testResults.filter(one => one.status === "failed")) {
  const tests = file.assertionResults.filter(one => one.status === "failed");
  console.log(`${relative(process.cwd(), file.name)}${tests.length === 0 ? `\n${indented(file.message ?? "")}` : ""}`);
  for (const test of tests) console.log(`  ${test.fullName}\n${indented(test.failureMessages.join("\n"))}`);
}
