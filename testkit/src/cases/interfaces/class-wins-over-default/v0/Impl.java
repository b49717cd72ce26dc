class Impl extends Base implements Named {}
