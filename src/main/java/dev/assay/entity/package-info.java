/**
 * Mentions of people, organizations, places, dates, campaigns, works, contacts and licences.
 *
 * <p>{@code examples/FindEntities.java} shows how a program of yours uses it.
 */
@NullMarked
package dev.assay.entity;

import org.jspecify.annotations.NullMarked;
