package shop.service;

import java.util.IntSummaryStatistics;
import java.util.stream.Collectors;
import shop.domain.Rating;
import shop.domain.Review;
import shop.repo.ReviewRepository;
import shop.util.Ids;

public class ReviewService {
  private final ReviewRepository reviews;
  private final Ids ids = new Ids("r");

  public ReviewService(ReviewRepository reviews) {
    this.reviews = reviews;
  }

  public Review add(String book, String customer, Rating rating, String text) {
    Review review = new Review(ids.next(), book, customer, rating, text);
    reviews.save(review);
    return review;
  }

  public String of(String book) {
    IntSummaryStatistics points =
        reviews.of(book).stream().mapToInt(review -> review.rating().points()).summaryStatistics();
    String texts = reviews.of(book).stream().map(Review::shown).collect(Collectors.joining(" | "));
    return points.getCount() + " reviews, best " + Math.max(0, points.getMax()) + ": " + texts;
  }

  public long good() {
    return reviews.better(Rating.FAIR);
  }

  public void reset() {
    reviews.clear();
    ids.reset();
  }
}
