import { describe, expect, test } from "vitest";
import { CaseStore } from "../../../src/site/case-store.js";
import type { Case } from "../../../src/core/case/index.js";

const CASE: Case = {
  format: "ij-case/1",
  figures: { sickLeaveDays: { value: 73519, decimals: 0, source: "lettre" } },
};

class Memory implements Storage {
  readonly map = new Map<string, string>();
  get length(): number {
    return this.map.size;
  }
  clear(): void {
    this.map.clear();
  }
  getItem(key: string): string | null {
    return this.map.get(key) ?? null;
  }
  key(index: number): string | null {
    return [...this.map.keys()][index] ?? null;
  }
  removeItem(key: string): void {
    this.map.delete(key);
  }
  setItem(key: string, value: string): void {
    this.map.set(key, value);
  }
}

class Refusing extends Memory {
  override setItem(): void {
    throw new Error("QuotaExceededError");
  }
}

describe("store of the case", () => {
  test("keeps nothing on the device unless asked, everything after, nothing after « effacer »", () => {
    const device = new Memory();
    const store = new CaseStore(() => device);
    store.setCase(CASE);
    expect([...device.map.values()].join()).not.toContain("73519");
    expect(store.keep()).toBe("kept");
    expect([...device.map.values()].join()).toContain("73519");
    store.erase();
    expect(device.length).toBe(0);
    expect(store.isEmpty()).toBe(true);
    store.setCase(CASE);
    expect(device.length).toBe(0);
  });

  test("finds again what was kept, with the choices", () => {
    const device = new Memory();
    const first = new CaseStore(() => device);
    first.setCase(CASE);
    first.setChoices({ comparator: "national" });
    first.keep();
    const second = new CaseStore(() => device);
    expect(second.case).toEqual(CASE);
    expect(second.choices).toEqual({ comparator: "national" });
    expect(second.isKept()).toBe(true);
  });

  test("a corrupted or foreign entry is not taken for a case", () => {
    for (const text of [
      "{",
      "null",
      '{"case":{"format":"ij-case/9"},"choices":{}}',
      '{"case":{"format":"ij-case/1","nom":"x"}}',
    ]) {
      const device = new Memory();
      device.setItem("ij-case", text);
      expect(new CaseStore(() => device).isEmpty()).toBe(true);
    }
  });

  test("a browser that refuses storage is said, and the case stays in memory", () => {
    const store = new CaseStore(() => new Refusing());
    store.setCase(CASE);
    expect(store.keep()).toBe("refused");
    expect(store.isKept()).toBe(false);
    expect(store.case).toEqual(CASE);
    const blocked = new CaseStore(() => {
      throw new Error("SecurityError");
    });
    blocked.setCase(CASE);
    expect(blocked.keep()).toBe("refused");
    blocked.erase();
    expect(blocked.isEmpty()).toBe(true);
  });

  test("sees what another tab kept, only when it differs", () => {
    const device = new Memory();
    const here = new CaseStore(() => device);
    here.setCase(CASE);
    here.keep();
    expect(here.otherTab()).toBeUndefined();
    const there = new CaseStore(() => device);
    there.update((held) => ({ ...held, campaign: "personnalise" }));
    expect(here.otherTab()?.case.campaign).toBe("personnalise");
  });

  test("subscribers hear each change until they leave", () => {
    const store = new CaseStore(() => new Memory());
    const heard: boolean[] = [];
    const leave = store.subscribe(() => heard.push(store.isEmpty()));
    store.setCase(CASE);
    store.erase();
    leave();
    store.setCase(CASE);
    expect(heard).toEqual([false, true]);
  });
});
