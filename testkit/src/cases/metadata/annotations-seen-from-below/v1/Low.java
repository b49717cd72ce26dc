public class Low extends High implements Named {}
