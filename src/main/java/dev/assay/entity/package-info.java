/** Mentions of people, organizations, places, dates, campaigns, works, contacts and licences. */
@NullMarked
package dev.assay.entity;

import org.jspecify.annotations.NullMarked;
