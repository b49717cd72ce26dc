import java.util.List;

public interface Named {
  @Mark("1")
  default String label() {
    return "label";
  }

  default int count(List<String> all) {
    return all.size();
  }
}
