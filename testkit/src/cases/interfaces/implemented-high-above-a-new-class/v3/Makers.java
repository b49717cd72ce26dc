import java.util.List;
class Makers { static List<Named> all() { return List.of(new One(), new Two(), new Three(), new Four()); } }
