public interface Named {}
