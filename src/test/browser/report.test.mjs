// Tries report.html in a headless browser: node report.test.mjs ENGLISH CHINESE HOSTILE [SCREENSHOTS]
// ENGLISH and CHINESE are reports of the main job, HOSTILE is one of documents that try to break out.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [english, chinese, hostile, shots] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});

/** A page with a report in it, and all that must not happen there. */
async function open(file, { viewport = DESK, scheme = "light", hash = "" } = {}) {
  const context = await browser.newContext({ viewport, colorScheme: scheme, reducedMotion: "reduce" });
  const page = await context.newPage();
  const wrong = [];
  const address = pathToFileURL(file).href;
  page.on("console", (message) => wrong.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => wrong.push(`dialog: ${dialog.message()}`));
  page.on("request", (request) => {
    if (request.url() !== address && request.url() !== address + hash) {
      wrong.push(`request: ${request.url()}`);
    }
  });
  await page.goto(address + hash);
  return { page, wrong, close: () => context.close() };
}

async function assertAccessible(page, what) {
  await page.evaluate(axe);
  const result = await page.evaluate(() => globalThis.axe.run(document));
  const told = result.violations.map(
    (rule) => `${rule.id}: ${rule.help}\n    ${rule.nodes.map((node) => node.html.slice(0, 160)).slice(0, 3).join("\n    ")}`
  );
  assert.equal(told.length, 0, `${what}: ${told.join("\n  ")}`);
}

async function assertNoSidewaysScroll(page) {
  const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(wide <= window, `the page is ${wide} wide in a window of ${window}`);
}

async function shoot(page, name, fullPage = false) {
  if (shots) {
    mkdirSync(shots, { recursive: true });
    await page.screenshot({ path: join(shots, `${name}.png`), fullPage });
  }
}

const claims = (page) => page.locator("#claims");
const rows = (page) => claims(page).locator("tbody tr");
const found = async (page) => Number((await claims(page).locator("[role=status]").textContent()).match(/\d+/)[0]);

const tests = {
  async "search narrows the claims and tells how many are left"(report) {
    const { page } = report;
    const all = await found(page);
    assert.equal(await rows(page).count(), Math.min(50, all));
    await claims(page).getByRole("searchbox").fill("2145.7");
    await page.waitForFunction(() => document.querySelectorAll("#claims tbody tr").length < 5);
    assert.ok((await found(page)) >= 1);
    assert.match(await rows(page).first().textContent(), /2145\.7/);
    await claims(page).getByRole("searchbox").fill("no such words anywhere");
    await page.waitForFunction(() => document.querySelector("#claims [role=status]").textContent.startsWith("0 of"));
    assert.match(await rows(page).first().textContent(), /No row matches/);
    await claims(page).getByRole("button", { name: "Clear" }).click();
    assert.equal(await found(page), all);
  },

  async "full width, case and script of digits do not matter to a search"(report) {
    const { page } = report;
    await claims(page).getByRole("searchbox").fill("ＯＰＥＲＡＴＩＮＧ profit");
    await page.waitForFunction(() => document.querySelectorAll("#claims tbody tr").length < 10);
    assert.match(await rows(page).first().textContent(), /Operating profit/);
  },

  async "filters narrow the claims together"(report) {
    const { page } = report;
    const all = await found(page);
    await claims(page).getByLabel("Kind").selectOption("money");
    const money = await found(page);
    assert.ok(money > 0 && money < all);
    await claims(page).getByLabel("Level or change").selectOption("change");
    assert.ok((await found(page)) < money);
  },

  async "claims are sorted by a column in both directions"(report) {
    const { page } = report;
    const header = claims(page).getByRole("columnheader", { name: "Value" });
    const largest = async () =>
      (await rows(page).locator("td.num:nth-child(2)").first().textContent()).replace(/\D/g, "");
    await header.getByRole("button").focus();
    await page.keyboard.press("Enter");
    assert.equal(await header.getAttribute("aria-sort"), "descending");
    const most = Number(await largest());
    await page.keyboard.press("Enter");
    assert.equal(await header.getAttribute("aria-sort"), "ascending");
    assert.ok(Number(await largest()) < most);
    const place = claims(page).getByRole("columnheader", { name: "Place" });
    await place.getByRole("button").click();
    assert.equal(await place.getAttribute("aria-sort"), "ascending");
    assert.equal(await header.getAttribute("aria-sort"), "none");
  },

  async "every row's quote is marked in its sentence"(report) {
    const { page } = report;
    while (true) {
      const unmarked = await rows(page).evaluateAll((all) =>
        all
          .filter((row) => row.querySelector("mark").textContent !== row.querySelector("th").textContent)
          .map((row) => row.textContent)
      );
      assert.deepEqual(unmarked, []);
      const next = claims(page).getByRole("button", { name: "Next" });
      if (await next.isDisabled()) {
        break;
      }
      await next.click();
    }
  },

  async "a claim leads to its document, where all claims are marked"(report) {
    const { page } = report;
    const row = rows(page).nth(1);
    const quote = await row.locator("th").textContent();
    await row.getByRole("link").focus();
    await page.keyboard.press("Enter");
    const reader = page.getByRole("dialog");
    await reader.waitFor();
    assert.equal(await reader.locator("[aria-current]").textContent(), quote);
    assert.ok((await reader.locator(".reader-text a").count()) > 5);
    assert.match(await reader.locator(".reader-claim").textContent(), /Value/);
    await assertAccessible(page, "the reader");
    await shoot(page, "reader");
    await reader.getByRole("button", { name: "Next claim" }).press("Enter");
    await page.waitForFunction((before) => document.querySelector("[aria-current=true]").textContent !== before, quote);
    assert.match(page.url(), /#doc-[0-9a-f]+-[0-9a-f]+$/);
    await page.keyboard.press("Escape");
    await reader.waitFor({ state: "hidden" });
    assert.equal(await page.evaluate(() => document.activeElement.closest("#claims") !== null), true);
  },

  async "an address with a document opens it"(report) {
    const href = await rows(report.page).first().getByRole("link").getAttribute("href");
    const other = await open(english, { hash: href });
    await other.page.getByRole("dialog").waitFor();
    assert.deepEqual(other.wrong, []);
    await other.close();
  },

  async "facts that disagree come with the sentences of both sources"(report) {
    const conflict = report.page.locator("#facts .conflict").first();
    assert.ok((await conflict.locator("blockquote mark").count()) >= 2);
    assert.ok((await conflict.locator("a[href^='#doc-']").count()) >= 2);
  },

  async "facts are searched, and levels and changes are drawn"(report) {
    const { page } = report;
    assert.ok((await page.locator("#facts svg.chart .ring").count()) > 0);
    assert.match(await page.locator("#facts svg.chart").first().getAttribute("aria-label"), /\d/);
    const cards = page.locator("#facts .card:visible");
    const all = await cards.count();
    await page.locator("#facts").getByRole("searchbox").fill("deaths");
    const some = await cards.count();
    assert.ok(some > 0 && some < all);
  },

  async "entities and repairs open on demand"(report) {
    const { page } = report;
    const people = page.locator("#entities details", { hasText: "People" });
    assert.equal(await people.locator("table").isVisible(), false);
    await people.locator("summary").click();
    assert.equal(await people.locator("table").isVisible(), true);
    const gloss = page.locator("#damage details", { hasText: "pinyin" });
    await gloss.locator("summary").click();
    assert.ok((await gloss.locator("del").count()) > 0);
    await assertAccessible(page, "opened parts");
    await shoot(page, "opened", true);
  },

  async "the keyboard reaches the content first"(report) {
    const { page } = report;
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to the content");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "main");
  },
};

async function looks(name, file, options) {
  const report = await open(file, options);
  await assertAccessible(report.page, name);
  await assertNoSidewaysScroll(report.page);
  await shoot(report.page, name, true);
  assert.deepEqual(report.wrong, []);
  await report.close();
}

const visual = {
  "English, light": () => looks("english-light", english),
  "English, dark": () => looks("english-dark", english, { scheme: "dark" }),
  "English on a phone": () => looks("english-phone", english, { viewport: PHONE }),
  "Chinese, light": () => looks("chinese-light", chinese),
  "Chinese on a phone, dark": () => looks("chinese-phone", chinese, { viewport: PHONE, scheme: "dark" }),
  "hostile documents": () => looks("hostile", hostile),
  async "dark mode is dark"() {
    const dark = await open(english, { scheme: "dark" });
    const [paper, ink] = await dark.page.evaluate(() => {
      const style = getComputedStyle(document.body);
      return [style.backgroundColor, style.color].map((color) => Number(color.match(/\d+/)[0]));
    });
    assert.ok(paper < 60 && ink > 200, `paper ${paper}, ink ${ink}`);
    await dark.close();
  },
  async "labels are Chinese where that was asked for"() {
    const report = await open(chinese);
    assert.equal(await report.page.locator("html").getAttribute("lang"), "zh-Hans");
    assert.match(await report.page.locator("h1").textContent(), /记录/);
    assert.match(await claims(report.page).locator("[role=status]").textContent(), /行/);
    await report.close();
  },
  async "nothing in a document becomes markup or runs"() {
    const report = await open(hostile);
    const { page } = report;
    const state = () =>
      page.evaluate(() => [
        document.querySelectorAll("img, iframe, object, embed, form[action], base").length,
        document.querySelectorAll("script").length,
        globalThis.owned === undefined,
      ]);
    assert.deepEqual(await state(), [0, 2, true]);
    assert.match(await page.locator("#documents").textContent(), /<\/script><img/);
    const links = page.locator("#documents tbody a");
    for (let i = 0; i < (await links.count()); i++) {
      await links.nth(i).click();
      await page.getByRole("dialog").waitFor();
      await page.keyboard.press("Escape");
    }
    await claims(page).getByRole("searchbox").fill("<img src=x onerror=owned=1>");
    await page.waitForTimeout(200);
    assert.deepEqual(await state(), [0, 2, true]);
    assert.deepEqual(report.wrong, []);
    await report.close();
  },
};

let failed = 0;
async function check(name, test) {
  try {
    await test();
    console.log(`ok      ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAILED  ${name}\n  ${error.stack}`);
  }
}

for (const [name, test] of Object.entries(tests)) {
  await check(name, async () => {
    const report = await open(english);
    await test(report);
    assert.deepEqual(report.wrong, []);
    await report.close();
  });
}
for (const [name, test] of Object.entries(visual)) {
  await check(name, test);
}
await browser.close();
console.log(failed === 0 ? "all passed" : `${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
