package dev.assay.entity;

import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Joins an organization with the part of it that stands right behind: 南方电网|广西电网公司. Chinese sets
 * names of equal rank apart by a mark or a word.
 */
final class AdjoiningOrganizations {

  private static final int SHORTEST_PARENT = 3;

  /** 中共中央|国务院 and the like stand side by side without a mark, and neither is part of the other. */
  private static final List<String> OF_OWN_RANK =
      List.of("国务院", "中央军委", "全国人大", "全国政协", "最高人民", "中共中央", "中央办公厅", "立法会", "立法院");

  private final Reading reading;

  AdjoiningOrganizations(Reading reading) {
    this.reading = reading;
  }

  /** The mentions, those that adjoin joined to one. */
  List<OrganizationMention> joined(List<OrganizationMention> mentions) {
    TreeMap<Integer, OrganizationMention> parentsByEnd = new TreeMap<>();
    for (OrganizationMention mention : mentions) {
      if (isParent(mention)) {
        parentsByEnd.merge(mention.end(), mention, AdjoiningOrganizations::longer);
      }
    }
    Map<Integer, OrganizationMention> partsByStart = new HashMap<>();
    for (OrganizationMention mention : mentions) {
      if (parentsByEnd.containsKey(mention.start())) {
        partsByStart.merge(mention.start(), mention, AdjoiningOrganizations::longer);
      }
    }
    List<OrganizationMention> all = new ArrayList<>(mentions);
    for (OrganizationMention parent : parentsByEnd.values()) {
      OrganizationMention part = partsByStart.get(parent.end());
      if (part != null && !hasOwnRank(part)) {
        Span span = new Span(parent.start(), part.end());
        double confidence = Math.min(parent.confidence(), part.confidence());
        all.add(new OrganizationMention(span, name(parent) + name(part), confidence));
      }
    }
    return all;
  }

  private boolean isParent(OrganizationMention mention) {
    return reading.isHan(mention.end() - 1)
        && reading.isHan(mention.end())
        && mention.end() - mention.start() >= SHORTEST_PARENT;
  }

  private boolean hasOwnRank(OrganizationMention mention) {
    return OF_OWN_RANK.stream().anyMatch(name -> reading.matches(mention.start(), name));
  }

  private String name(OrganizationMention mention) {
    String name = mention.name();
    return name == null ? reading.simplified(mention.start(), mention.end()) : name;
  }

  private static OrganizationMention longer(OrganizationMention one, OrganizationMention other) {
    return other.span().length() > one.span().length() ? other : one;
  }
}
