class Less implements Named {}
