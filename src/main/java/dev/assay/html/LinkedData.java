package dev.assay.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.function.BiConsumer;

/** Reads JSON-LD: what its articles say of themselves, by key. */
final class LinkedData {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Objects that are looked at; pages have a handful. */
  private static final int MAX_NODES = 2000;

  private LinkedData() {}

  /** Hands over the texts of all articles in a script; one that is no JSON says nothing. */
  static void read(String script, BiConsumer<String, String> sink) {
    JsonNode root;
    try {
      root = JSON.readTree(script);
    } catch (JsonProcessingException e) {
      return; // browsers ignore it, too
    }
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    for (int i = 0; i < MAX_NODES && !open.isEmpty(); i++) {
      JsonNode node = open.remove();
      if (node.isObject() && isArticle(node.path("@type"))) {
        node.fields()
            .forEachRemaining(field -> sink.accept(field.getKey(), text(field.getValue())));
      } else if (node.isContainerNode()) {
        node.elements().forEachRemaining(open::add);
      }
    }
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
    }
    String name = type.asText("").toLowerCase(Locale.ROOT);
    return name.endsWith("article")
        || name.endsWith("posting")
        || name.endsWith("report")
        || name.endsWith("webpage");
  }

  private static String text(JsonNode value) {
    if (value.isArray() && !value.isEmpty()) {
      return text(value.get(0));
    }
    return value.isObject() ? value.path("name").asText("") : value.asText("");
  }
}
