package dev.assay.entity;

/** Types of mention; their names are the codes of the entities table's {@code type} column. */
public enum EntityType {
  PERSON,
  ORG,
  PLACE,
  DATE,
  CAMPAIGN,
  WORK,
  CONTACT,
  LICENSE
}
