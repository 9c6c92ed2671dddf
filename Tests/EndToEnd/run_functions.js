// Reads lines {"function": TEXT, "data": […], "today": DAY} and answers each with the list of
// what the function returns; {"$int": "…"} in data is a BigInt.
const revive = (_, value) =>
  value !== null && typeof value === "object" && typeof value.$int === "string" ? BigInt(value.$int) : value;

const answer = (line) => {
  const request = JSON.parse(line, revive);
  const condition = (0, eval)(request.function);
  return JSON.stringify(request.data.map((data) => condition(data, request.today)));
};

const lines = require("fs").readFileSync(0, "utf8").split("\n").filter((line) => line !== "");
process.stdout.write(lines.map(answer).join("\n") + "\n");
