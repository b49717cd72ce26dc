package shop.domain;

import java.util.List;
import java.util.stream.Collectors;

public record Book(String id, Isbn isbn, String title, List<Author> authors, Genre genre, Money price)
    implements Identified<String> {
  public Book {
    authors = List.copyOf(authors);
  }

  public String byline() {
    return authors.stream().map(Author::full).collect(Collectors.joining(" & "));
  }

  public Money gross() {
    return price.plus(price.percent(genre.tax()));
  }

  public boolean isBy(String last) {
    return authors.stream().anyMatch(author -> author.last().equalsIgnoreCase(last));
  }

  @Override
  public String reference() {
    return isbn.shown() + " " + Identified.super.reference();
  }
}
