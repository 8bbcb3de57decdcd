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
    const other = here.otherTab();
    expect(other?.kind === "changed" ? other.state.case.campaign : other).toBe("personnalise");
  });

  test("a case erased in another tab is never written again by this one without being asked", () => {
    const device = new Memory();
    const here = new CaseStore(() => device);
    here.setCase(CASE);
    here.keep();
    new CaseStore(() => device).erase();
    expect(here.otherTab()).toEqual({ kind: "removed" });
    here.update((held) => ({ ...held, campaign: "personnalise" }));
    expect(device.length).toBe(0);
    expect(here.isKept()).toBe(false);
    expect(here.case.figures).toEqual(CASE.figures);
  });

  test("figures that contradict each other are kept and given back: the form says what to correct", () => {
    const device = new Memory();
    const store = new CaseStore(() => device);
    store.setCase({
      format: "ij-case/1",
      figures: {
        activePatients: { value: 480, source: "lettre" },
        patientsWithLeave: { value: 1240, source: "lettre" },
      },
    });
    store.keep();
    const again = new CaseStore(() => device);
    expect(again.case).toEqual(store.case);
    expect(again.isKept()).toBe(true);
  });

  test("what cannot be read is given back as it is, until it is erased", () => {
    const device = new Memory();
    device.setItem("ij-case", '{"case":{"format":"ij-case/9"}}');
    const store = new CaseStore(() => device);
    expect(store.unreadable()).toBe('{"case":{"format":"ij-case/9"}}');
    store.setCase(CASE);
    expect(device.getItem("ij-case")).toContain("ij-case/9");
    store.forget();
    expect(store.unreadable()).toBeUndefined();
    expect(device.length).toBe(0);
  });

  test("storage that fills up while one types is told apart from storage refused at once", () => {
    let full = false;
    class Filling extends Memory {
      override setItem(key: string, value: string): void {
        if (full) throw new Error("QuotaExceededError");
        super.setItem(key, value);
      }
    }
    const store = new CaseStore(() => device);
    const device = new Filling();
    store.setCase(CASE);
    expect(store.keep()).toBe("kept");
    expect(store.isRefused()).toBe(false);
    full = true;
    store.update((held) => ({ ...held, campaign: "personnalise" }));
    expect(store.isRefused()).toBe(true);
    expect(store.isKept()).toBe(false);
    expect(store.case.campaign).toBe("personnalise");
  });

  test("unsaved: something typed that is neither kept nor to be found elsewhere", () => {
    const store = new CaseStore(() => new Memory());
    expect(store.isUnsaved()).toBe(false);
    store.setCase(CASE);
    expect(store.isUnsaved()).toBe(true);
    store.markSaved();
    expect(store.isUnsaved()).toBe(false);
    store.update((held) => ({ ...held, campaign: "personnalise" }));
    expect(store.isUnsaved()).toBe(true);
    store.keep();
    expect(store.isUnsaved()).toBe(false);
    store.erase();
    expect(store.isUnsaved()).toBe(false);
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

  test("what is typed beside the case outlives it until « effacer », which takes it along and can be undone", () => {
    const device = new Memory();
    const store = new CaseStore(() => device);
    let note = "";
    store.holdBeside({
      isEmpty: () => note === "",
      forget: () => {
        const before = note;
        note = "";
        return () => {
          note = before;
        };
      },
    });
    expect(store.holdsNothing()).toBe(true);
    note = "beaucoup";
    expect(store.isEmpty()).toBe(true);
    expect(store.holdsNothing()).toBe(false);
    store.setCase(CASE);
    store.setCase({ format: "ij-case/1" });
    expect(note).toBe("beaucoup");
    store.setCase(CASE);
    store.keep();
    const restore = store.erase();
    expect([store.holdsNothing(), note, device.length]).toEqual([true, "", 0]);
    restore();
    expect([store.case, note, store.isKept(), device.length]).toEqual([CASE, "beaucoup", false, 0]);
  });

  test("a text on the device that cannot be read is something held", () => {
    const device = new Memory();
    device.setItem("ij-case", "{");
    const store = new CaseStore(() => device);
    expect(store.holdsNothing()).toBe(false);
    store.erase();
    expect(store.holdsNothing()).toBe(true);
    expect(device.length).toBe(0);
  });
});
