package dev.assay.fact;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The unit in which facts tell a quantity: one for tonnes, kilograms and grams, so that claims of
 * the same thing in different sizes of unit come together. Only powers of ten: nothing is rounded.
 *
 * @param unit UCUM
 * @param power a claim's value is multiplied by this power of ten
 */
record BaseUnit(String unit, int power) {

  private static final Map<String, BaseUnit> METRIC =
      Map.ofEntries(
          Map.entry("ug", new BaseUnit("kg", -9)),
          Map.entry("mg", new BaseUnit("kg", -6)),
          Map.entry("g", new BaseUnit("kg", -3)),
          Map.entry("t", new BaseUnit("kg", 3)),
          Map.entry("Mt", new BaseUnit("kg", 9)),
          Map.entry("nm", new BaseUnit("m", -9)),
          Map.entry("um", new BaseUnit("m", -6)),
          Map.entry("mm", new BaseUnit("m", -3)),
          Map.entry("cm", new BaseUnit("m", -2)),
          Map.entry("dm", new BaseUnit("m", -1)),
          Map.entry("km", new BaseUnit("m", 3)),
          Map.entry("cm2", new BaseUnit("m2", -4)),
          Map.entry("har", new BaseUnit("m2", 4)),
          Map.entry("km2", new BaseUnit("m2", 6)),
          Map.entry("mL", new BaseUnit("m3", -6)),
          Map.entry("L", new BaseUnit("m3", -3)),
          Map.entry("km3", new BaseUnit("m3", 9)),
          Map.entry("W.h", new BaseUnit("kW.h", -3)),
          Map.entry("MW.h", new BaseUnit("kW.h", 3)),
          Map.entry("GW.h", new BaseUnit("kW.h", 6)),
          Map.entry("TW.h", new BaseUnit("kW.h", 9)),
          Map.entry("W", new BaseUnit("kW", -3)),
          Map.entry("MW", new BaseUnit("kW", 3)),
          Map.entry("GW", new BaseUnit("kW", 6)),
          Map.entry("TW", new BaseUnit("kW", 9)),
          Map.entry("hPa", new BaseUnit("Pa", 2)),
          Map.entry("kPa", new BaseUnit("Pa", 3)),
          Map.entry("MPa", new BaseUnit("Pa", 6)),
          Map.entry("kBy", new BaseUnit("By", 3)),
          Map.entry("MBy", new BaseUnit("By", 6)),
          Map.entry("GBy", new BaseUnit("By", 9)),
          Map.entry("TBy", new BaseUnit("By", 12)));

  /** The unit for claims in a unit; most units are their own. */
  static BaseUnit of(String unit) {
    BaseUnit metric = METRIC.get(unit);
    return metric == null ? new BaseUnit(unit, 0) : metric;
  }

  /** What a claim's value is multiplied by. */
  BigDecimal factor() {
    return BigDecimal.ONE.scaleByPowerOfTen(power);
  }
}
