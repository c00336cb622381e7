// Prints how many entries ical.js finds in a calendar, and the first three days of the one that comes again.
import { readFileSync } from "node:fs";

const { default: ICAL } = await import(process.argv[2]);
const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[3], "utf8")));
const events = calendar.getAllSubcomponents("vevent").map((e) => new ICAL.Event(e));
const days = [];
for (const e of events.filter((e) => e.isRecurring())) {
  const all = e.iterator();
  for (let i = 0; i < 3; i++) days.push(all.next().toString());
}
console.log([events.length, ...days].join(" "));
