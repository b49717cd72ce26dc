record Order(@Deprecated String name, int amount, String gone) implements Named {}
