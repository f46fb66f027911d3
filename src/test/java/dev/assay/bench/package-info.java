/**
 * JMH benchmarks of the core steps, each of which checks its result. {@code mvn -Pbench
 * test-compile exec:exec -Dbench=REGEX} runs those whose names match; the secondary counter {@code
 * megabytes} is MB of source text a second on one core.
 */
package dev.assay.bench;
