/**
 * JMH benchmarks of the core steps, each of which checks its result. {@code mvn -Pbench
 * test-compile exec:exec -Dbench=REGEX} runs those whose names match; the secondary counter {@code
 * megabytes} is MB of source text a second on one core. {@code
 * -Dbench.main=dev.assay.bench.SpeedGoals} instead runs those that have a goal, and fails if one is
 * missed.
 */
package dev.assay.bench;
