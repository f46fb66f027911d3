package dev.assay.html;

import dev.assay.document.Metadata;
import dev.assay.text.AlignedText;
import dev.assay.text.Span;
import java.util.List;

/**
 * A web page as text.
 *
 * @param text all text that the page shows, a line for each block, aligned with the page's bytes as
 *     they were before character references were resolved
 * @param furniture what of the text is not the page's main content: spans of whole lines, in order
 * @param metadata what the page's markup says of its main content
 */
public record HtmlPage(AlignedText text, List<Span> furniture, Metadata metadata) {
  public HtmlPage {
    furniture = List.copyOf(furniture);
  }
}
