package dev.assay.entity;

import dev.assay.lexicon.Term;

/**
 * A form of an organization's name that needs no place.
 *
 * @param name canonical name
 * @param form the form as the lexicon writes it
 */
record OrganizationTerm(String name, String form) implements Term {}
