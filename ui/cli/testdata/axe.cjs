// Looks at pages in a browser with axe-core and prints what people with disabilities would stumble over.
// node axe.cjs NODE_MODULES CHROMIUM FILE...  ends with 1 if there is anything.
const fs = require("fs");
const path = require("path");

const [modules, chromium, ...files] = process.argv.slice(2);
const puppeteer = require(path.join(modules, "puppeteer-core"));
const axe = fs.readFileSync(path.join(modules, "axe-core", "axe.min.js"), "utf8");

(async () => {
	const browser = await puppeteer.launch({ executablePath: chromium, args: ["--no-sandbox", "--disable-gpu"] });
	let found = 0;
	for (const file of files) {
		const page = await browser.newPage();
		await page.setBypassCSP(true); // our pages allow no script at all
		await page.goto("file://" + path.resolve(file));
		await page.evaluate(axe);
		const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
		for (const v of result.violations) {
			found++;
			console.log(`${path.basename(file)}: ${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map((n) => n.target.join(" ")).join(", ")}`);
		}
		await page.close();
	}
	await browser.close();
	process.exit(found > 0 ? 1 : 0);
})().catch((err) => {
	console.error(err);
	process.exit(2);
});
