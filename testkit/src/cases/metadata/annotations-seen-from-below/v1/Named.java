import java.util.List;

public interface Named {
  @Mark("2")
  default String label() {
    return "label";
  }

  default int count(@Mark("p") List<Integer> all) {
    return all.size();
  }
}
