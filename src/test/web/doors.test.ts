import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";

const web = resolve(process.env["VECTORS"]!, "../../../main/web");

/** What the modules of a folder import from the envelope. */
function doorsUsedIn(folder: string): { file: string; door: string }[] {
  const files = readdirSync(join(web, folder), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  return files.flatMap((file) =>
    [...readFileSync(join(web, folder, file), "utf8").matchAll(/["'][./]+\/envelope\/([^"']+)["']/g)].map(([, door]) => ({ file, door: door! })));
}

test("pages and elements reach the crypto by its two doors only", () => {
  const used = [...doorsUsedIn("pages"), ...doorsUsedIn("elements")];
  assert.ok(used.length > 10);
  assert.deepEqual(used.filter(({ door }) => door !== "index.js" && door !== "staff.js"), []);
});

test("nothing that a reporter loads comes in by the staff's door", () => {
  const used = [...doorsUsedIn("pages/reporter"), ...doorsUsedIn("elements")];
  assert.ok(used.length > 5);
  assert.deepEqual(used.filter(({ door }) => door === "staff.js"), []);
});
