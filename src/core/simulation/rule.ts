import { CELLS } from "./practice.js";
import type { Practice } from "./practice.js";

/** Pooled rates Σ days / Σ patients by group of doctors and stratum, every doctor of the group included. */
export class PooledRates {
  private readonly patients: Float64Array;
  private readonly days: Float64Array;

  /**
   * @param groupOf group of each doctor
   * @param cellsPerStratum 4 for age × sex × ALD, 1 when occupation is a stratum too
   */
  constructor(
    private readonly groupOf: ArrayLike<number>,
    groups: number,
    private readonly cellsPerStratum: number,
  ) {
    this.patients = new Float64Array((groups * CELLS) / cellsPerStratum);
    this.days = new Float64Array(this.patients.length);
  }

  add(doctor: number, practice: Practice): void {
    const start = this.startOf(doctor);
    for (let cell = 0; cell < CELLS; cell++) {
      const stratum = start + Math.floor(cell / this.cellsPerStratum);
      this.patients[stratum] = (this.patients[stratum] ?? 0) + (practice.patients[cell] ?? 0);
      this.days[stratum] = (this.days[stratum] ?? 0) + (practice.days[cell] ?? 0);
    }
  }

  /** Days expected of a doctor with these patients. The doctor's own patients make every rate needed exist. */
  expected(doctor: number, patients: Uint16Array): number {
    const start = this.startOf(doctor);
    let sum = 0;
    for (let cell = 0; cell < CELLS; cell++) {
      const n = patients[cell] ?? 0;
      if (n === 0) continue;
      const stratum = start + Math.floor(cell / this.cellsPerStratum);
      sum += (n * (this.days[stratum] ?? 0)) / (this.patients[stratum] ?? 1);
    }
    return sum;
  }

  private startOf(doctor: number): number {
    return ((this.groupOf[doctor] ?? 0) * CELLS) / this.cellsPerStratum;
  }
}
