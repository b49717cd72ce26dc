package shop.repo;

import java.util.List;
import shop.domain.Rating;
import shop.domain.Review;

public class ReviewRepository extends MemoryRepository<String, Review> {
  public List<Review> of(String bookId) {
    return where(review -> review.bookId().equals(bookId));
  }

  public long better(Rating rating) {
    return all().stream().filter(review -> review.rating().beats(rating)).count();
  }

  @Override
  public String kind() {
    return "review";
  }
}
